"""How hostile links are made: paths, parameters with right and wrong values, and how they are sent.

A part of every link is sound, since a link that is refused at its first word tries little.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from random import Random
from urllib.parse import quote, quote_plus

from comparison.links.pages import PAGES
from comparison.links.parameters import page_controls
from comparison.model.edition import PARAMETERS
from comparison.reading.load import PROJECT_DATA, load

MARKUP = "<zq onload=alert(1)>"
"""Signs of markup that no page may repeat as they are."""
HEADER = "x-zq"
"""A header that no answer may have: values try to add it."""
EXPORTS = (
    *("decision.md", "deck.pptx", "view.json", "decision.csv", "offline.html", "decision.svg"),
    *("decision.png", "radar.svg", "radar.png", "twin.svg", "how-sure.png", "turning-points.svg"),
)
PATHS = (
    *(f"/{page.path}" for page in PAGES),
    *("/api/v1/verdict.json", "/api/v1/verdict.json", "/export/preview.png"),
    *(f"/export/{name}" for name in EXPORTS),
)
OTHER_PATHS = (
    *("/api/v1/catalogue.json", "/api/v1/openapi.json", "/healthz", "/metrics", "/robots.txt"),
    *("/sitemap.xml", "/favicon.ico", "/_stcore/health", "/_stcore/host-config", "/media/x.png"),
    *("/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/export/../app.py", "/export/%2e%2e/app.py"),
    *("/app/static/../../../app.py", "/app/static/%2e%2e%2fshell.py", "/static/..%5c..%5capp.py"),
    *(
        "//evil.example/",
        "/\\evil.example/",
        "/%5cevil.example",
        "//",
        "/./",
        "/%2f%2fevil.example",
    ),
    *(
        "/%00",
        "/decide%00.html",
        "/\xff",
        "/%ff%fe",
        "/%c0%ae%c0%ae/",
        "/" + "a/" * 2000,
        "/%",
        "/%zz",
    ),
    *("/decide/", "/decide/decide", "/DECIDE", "/decide;a=b", "/decide?", "/decide??a", "/nowhere"),
    *("/export/", "/export/x" * 50, f"/{MARKUP}", f"/export/{MARKUP}", f"/api/{quote(MARKUP)}"),
    *("/_stcore/stream", "/_stcore/upload_file/a/b", "/component/a/../../x", "/~/+/login", "*"),
    *("http://evil.example/decide", "/decide#fragment", "/.git/config", "/data/VERSION", "/con"),
)
WRONG = (
    *(
        "",
        " ",
        "0",
        "-1",
        "101",
        "1e309",
        "NaN",
        "null",
        "true",
        "TRUE",
        "1.5",
        "²",
        "٣",
        "999" * 400,
    ),
    *(MARKUP, f'">{MARKUP}', f"'{MARKUP}", f"</script>{MARKUP}", f"]]>{MARKUP}", f"--{MARKUP}"),
    *(
        "javascript:alert(1)",
        "[a](javascript:alert(1))",
        ":red[x]",
        "$x$",
        "{{7*7}}",
        "${7*7}",
        "{%x%}",
    ),
    *(
        "=1+1",
        "@SUM(A1)",
        "'; DROP TABLE x; --",
        "../../etc/passwd",
        "file:///etc/passwd",
        "%s%n%x",
    ),
    *(
        "\x00",
        "\x07",
        "\x1b[31m",
        f"a\r\n{HEADER}: 1",
        f"\n{HEADER}: 1",
        "\u2028",
        "\u202etxt\u202c",
    ),
    *("\ufeff", "\u200b", "e\u0301" * 50, "\U0001f468\u200d\U0001f469", "é", "ß", "İ", "ﷺ" * 40),
    *("x" * 200, "x" * 10_000, "a," * 3000, "~" * 50, "Ana~memory~NaN", "Ana~memory~100~", "~~~"),
    *(
        "2026.11",
        "2026.11-",
        "2026.11-00000000",
        "2026.11.5-xxxxxxxx",
        "9999.99-ffffffff",
        "..-.",
        "-",
    ),
    *(
        f"{MARKUP}~memory~50~performance~50",
        "=cmd~memory~50",
        "a~w.memory~5",
        "none",
        "all",
        "first",
    ),
)
RAW = (
    *("%", "%%", "%zz", "%u0041", "%c0%ae", "%e0%80%af", "%f0%80%80%af", "%ed%a0%80", "%ff", "%00"),
    *(
        "a;b=c",
        "a&b",
        "a=b=c",
        "=",
        "&&&",
        "#x",
        "?x",
        "+",
        "%2B",
        "%26a%3Db",
        "\xff\xfe",
        "a%0d%0ab",
    ),
)
"""Values that are sent as they stand."""
Sent = Callable[[str], str]
ENCODINGS: Sequence[Sent] = (
    quote,
    quote_plus,
    lambda text: quote(text, safe="~,."),
    lambda text: quote(quote(text)),
    lambda text: "".join(f"%{byte:02x}" for byte in text.encode("utf-8", "surrogatepass")),
    lambda text: "".join(f"%{byte:02X}" for byte in text.encode("utf-16-le", "surrogatepass")),
)


def target(random: Random) -> str:
    """What stands between GET and HTTP/1.1: a path, and mostly a query."""
    path = random.choice(OTHER_PATHS if random.random() < 0.15 else PATHS)
    return f"{path}?{query(random)}" if random.random() < 0.95 else path


def query(random: Random) -> str:
    """One to eight parameters; a name may come again."""
    most = random.choice((1, 2, 3, 3, 8))
    parts = [_parameter(random) for _ in range(random.randint(1, most))]
    if random.random() < 0.03:
        parts = [*parts, *(f"p{number}=1" for number in range(random.choice((50, 1200))))]
    return random.choice(("&", "&", "&", "&", ";", "&&")).join(parts)


def _parameter(random: Random) -> str:
    known = sound_values()
    name = random.choice(list(known))
    chance = random.random()
    if chance < 0.6:
        return f"{name}={quote(random.choice(known[name]), safe='~,.')}"
    if chance < 0.9:
        return f"{name}={random.choice(ENCODINGS)(random.choice(WRONG))}"
    if chance < 0.96:
        return f"{name}={random.choice(RAW)}"
    stranger = random.choice((MARKUP, "", "junk", "w.", "w.x", "q.", "w.memory\x00", "__proto__"))
    return f"{random.choice(ENCODINGS)(stranger)}={random.choice(RAW)}"


@lru_cache
def sound_values() -> Mapping[str, tuple[str, ...]]:
    """Values that are accepted, by parameter."""
    catalogue = load(PROJECT_DATA)
    frameworks, criteria = list(catalogue.frameworks), list(catalogue.criteria)
    shared = {
        "frameworks": (*frameworks, ",".join(frameworks), ",".join(frameworks[:2])),
        "persona": tuple(catalogue.personas),
        "must": ("", *(name for name, item in catalogue.requirements.items() if item.selectable)),
        "own": ("true", "false"),
        "lens": tuple(catalogue.personas),
        "code": ("none", *frameworks),
        "team": tuple(f"A~{one}~60~{criteria[0]}~40" for one in criteria[1:3]),
        "data": (f"{catalogue.version}-{catalogue.fingerprint}", "2026.11-00000000"),
        **{f"w.{name}": ("0", "1", "50", "100") for name in criteria},
        **dict.fromkeys(catalogue.aliases.parameters, ("0", "true")),
    }
    assert set(PARAMETERS) <= set(shared)
    controls = page_controls(catalogue).items()
    own = {name: control.accepted or ("", "1", "true", "memory") for name, control in controls}
    return {**shared, **own}
