"""The runtimes that a web page can load, in headless Chromium and in Node."""
