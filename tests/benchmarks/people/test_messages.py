"""Messages as a person reads them, the same from every machine."""

import pytest

from benchmarks.people.messages import LONGEST, cut, digest, logged, plain


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("\x1b[1mInput 0\x1b[0m is wrong", "Input 0 is wrong"),
        ('File "/tmp/framefit-x1/program.py", line 3', 'File "program.py", line 3'),
        (
            'File "/home/me/e/lib/python3.11/site-packages/keras/src/layer.py", line 9',
            'File "keras/src/layer.py", line 9',
        ),
        ('File "/usr/lib/python3.11/contextlib.py", line 1', 'File "contextlib.py", line 1'),
        ("<Dense object at 0x7f21aa00beef>", "<Dense object at 0x...>"),
        ("a\x00b\u2028c", "abc"),
        ("of /gpu:0 and device:CPU:0", "of /gpu:0 and device:CPU:0"),
    ],
)
def test_a_message_names_no_machine(said: str, read: str) -> None:
    assert plain(said, folder="/tmp/framefit-x1") == read


def test_frames_of_the_worker_are_no_part_of_a_graphs_message() -> None:
    said = (
        "defined at (most recent call last):\n"
        '  File "<frozen runpy>", line 88, in _run_code\n\n'
        '  File "/home/me/benchmarks/people/worker.py", line 28, in ended\n\n'
        '  File "/tmp/f/program.py", line 26, in <module>\n\nlabel 10 is wrong'
    )
    assert plain(said, folder="/tmp/f") == (
        "defined at (most recent call last):\n"
        '  File "program.py", line 26, in <module>\n\nlabel 10 is wrong'
    )


def test_frames_of_the_worker_are_no_part_of_a_warnings_traceback() -> None:
    said = (
        'Traceback of forward call:\n  File "<frozen runpy>", line 88, in _run_code\n'
        '  File "/home/me/benchmarks/people/worker.py", line 76, in main\n'
        "    print(json.dumps(ended(program)))\n"
        '  File "/tmp/f/program.py", line 16, in <module>\n    loss = f(x)\n'
    )
    assert plain(said, folder="/tmp/f") == (
        'Traceback of forward call:\n  File "program.py", line 16, in <module>\n    loss = f(x)'
    )


def test_frames_of_the_worker_are_no_part_of_the_trace_of_a_numeric_check() -> None:
    said = (
        "Stack trace:\n    + <frozen runpy> (L88) _run_code\n -> |   \n"
        "    + /home/me/benchmarks/people/worker.py (L28) ended\n -> |   \n"
        "    + /tmp/f/program.py (L18) train_step\n -> |   \n"
        "    + ...ite-packages/tensorflow/python/ops/gen_math_ops.py (L5713) log\n    |   \nend"
    )
    assert plain(said, folder="/tmp/f") == (
        "Stack trace:\n    + program.py (L18) train_step\n -> |   \n"
        "    + ...ite-packages/tensorflow/python/ops/gen_math_ops.py (L5713) log\n    |   \nend"
    )


def test_a_long_message_keeps_both_ends_and_says_how_long_it_was() -> None:
    short = cut("begin " + "x" * 5000 + " end")
    assert len(short) <= LONGEST
    assert short.startswith("begin x")
    assert short.endswith("x end")
    assert "[... 5,010 signs in all ...]" in short


def test_a_message_of_the_longest_length_stays_whole() -> None:
    assert cut("x" * LONGEST) == "x" * LONGEST


def test_a_digest_follows_the_message_but_not_the_numbers_of_lines() -> None:
    assert digest("in layer.py, line 9: no") == digest("in layer.py, line 12: no")
    assert digest("700 for 784") != digest("700 for 785")


def test_a_log_is_read_without_moments_processes_and_repeats() -> None:
    text = (
        "I0000 00:00:1795656199.943569   12369 port.cc:153] oneDNN is on\n"
        "2026-11-26 01:03:58.123456: W rendezvous.cc:412] aborting\n"
        "\n"
        "2026-11-26 01:03:59.123456: W rendezvous.cc:412] aborting\n"
    )
    assert logged(text) == ["port.cc:153] oneDNN is on", "rendezvous.cc:412] aborting"]
