"""The core of Framefit: data, scores and verdicts. It knows no screen."""
