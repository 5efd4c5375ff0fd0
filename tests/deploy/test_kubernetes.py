"""The manifests fit the schemas of Kubernetes, each other, the image and the proxy."""

import subprocess
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from deploy.cluster.proxy import program
from tests.deploy.conftest import WITHOUT_PROXY
from tests.deploy.dockerfile import FOLDER, last
from tests.deploy.test_container import IMAGE, VERSION

FILES = sorted((FOLDER / "kubernetes").glob("*.yaml"))
SELECTOR = {"app.kubernetes.io/name": "framefit"}
OLDEST = "1.30"
"""The first that can sleep before it stops without a shell."""
ALL: dict[str, dict[str, Any]] = {
    document["kind"]: document
    for path in FILES
    for document in yaml.safe_load_all(path.read_text("utf-8"))
}
POD: dict[str, Any] = ALL["Deployment"]["spec"]["template"]
(CONTAINER,) = POD["spec"]["containers"]


@pytest.mark.parametrize("kind", sorted(ALL))
@pytest.mark.parametrize("version", [OLDEST, kubernetes_validate.latest_version()])
def test_a_manifest_fits_the_schema(kind: str, version: str) -> None:
    kubernetes_validate.validate(ALL[kind], version, strict=True)


def test_a_misspelt_manifest_does_not() -> None:
    spec = {**ALL["PodDisruptionBudget"]["spec"], "maxUnavaliable": 1}
    with pytest.raises(kubernetes_validate.ValidationError, match="maxUnavaliable"):
        kubernetes_validate.validate(
            {**ALL["PodDisruptionBudget"], "spec": spec}, OLDEST, strict=True
        )


def test_all_that_is_needed_is_there_once() -> None:
    assert sum(path.read_text("utf-8").count("\nkind: ") for path in FILES) == len(ALL)
    assert set(ALL) == {
        "Deployment",
        "Service",
        "Ingress",
        "HorizontalPodAutoscaler",
        "PodDisruptionBudget",
        "NetworkPolicy",
    }


def test_every_selector_finds_the_pods() -> None:
    labels = POD["metadata"]["labels"]
    assert SELECTOR.items() <= labels.items()
    (spread,) = POD["spec"]["topologySpreadConstraints"]
    found = [
        ALL["Deployment"]["spec"]["selector"]["matchLabels"],
        ALL["Service"]["spec"]["selector"],
        ALL["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        ALL["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
        spread["labelSelector"]["matchLabels"],
    ]
    assert found == [SELECTOR] * len(found)
    target = ALL["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", ALL["Deployment"]["metadata"]["name"])


def test_a_reader_comes_from_the_ingress_to_the_port_of_the_image() -> None:
    (rule,) = ALL["Ingress"]["spec"]["rules"]
    (path,) = rule["http"]["paths"]
    (port,) = ALL["Service"]["spec"]["ports"]
    (own,) = CONTAINER["ports"]
    (allowed,) = ALL["NetworkPolicy"]["spec"]["ingress"][0]["ports"]
    assert path["backend"]["service"]["name"] == ALL["Service"]["metadata"]["name"]
    assert path["backend"]["service"]["port"]["name"] == port["name"]
    assert port["targetPort"] == own["name"] == allowed["port"]
    assert str(own["containerPort"]) == last(IMAGE, "EXPOSE").rest
    assert rule["host"] in ALL["Ingress"]["spec"]["tls"][0]["hosts"]


def test_the_pod_is_the_user_of_the_image_and_can_write_only_where_the_image_does() -> None:
    user, group = map(int, last(IMAGE, "USER").rest.split(":"))
    context = POD["spec"]["securityContext"]
    assert (context["runAsUser"], context["runAsGroup"]) == (user, group)
    assert context["runAsNonRoot"] is True
    assert CONTAINER["image"] == f"framefit:{VERSION}"
    assert CONTAINER["securityContext"] == {
        "readOnlyRootFilesystem": True,
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
    }
    (mount,) = CONTAINER["volumeMounts"]
    (volume,) = POD["spec"]["volumes"]
    assert (mount["name"], mount["mountPath"]) == (volume["name"], "/tmp")


def test_no_probe_that_restarts_or_removes_a_replica_depends_on_the_data() -> None:
    """``/healthz`` is 200 with old data (tests/web/test_operations.py); Streamlit's knows none."""
    paths = {
        name: CONTAINER[f"{name}Probe"]["httpGet"]["path"] for name in ("startup", "readiness")
    }
    assert set(paths.values()) == {"/healthz"}
    assert CONTAINER["livenessProbe"]["httpGet"]["path"] == "/_stcore/health"
    alive, ready = CONTAINER["livenessProbe"], CONTAINER["readinessProbe"]
    patience = [probe["periodSeconds"] * probe["failureThreshold"] for probe in (alive, ready)]
    assert patience[0] > 4 * patience[1]


def test_a_replica_leaves_the_proxy_before_it_ends() -> None:
    sleep = CONTAINER["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert 10 <= sleep < POD["spec"]["terminationGracePeriodSeconds"] - 30
    rolling = ALL["Deployment"]["spec"]["strategy"]["rollingUpdate"]
    assert rolling["maxUnavailable"] == 0
    assert "replicas" not in ALL["Deployment"]["spec"]


def test_nothing_leaves_and_only_the_proxy_enters() -> None:
    policy = ALL["NetworkPolicy"]["spec"]
    assert policy["egress"] == []
    assert set(policy["policyTypes"]) == {"Ingress", "Egress"}
    assert len(policy["ingress"]) == 1
    assert POD["spec"]["automountServiceAccountToken"] is False


@WITHOUT_PROXY
def test_the_limits_of_the_service_are_understood_by_haproxy(tmp_path: Path) -> None:
    annotations = ALL["Service"]["metadata"]["annotations"]
    configuration = (FOLDER / "proxy" / "haproxy.cfg").read_text("utf-8")
    assert f"cookie {annotations['haproxy.org/cookie-persistence']} insert" in configuration
    snippet = annotations["haproxy.org/backend-config-snippet"]
    file = tmp_path / "haproxy.cfg"
    times = "timeout connect 1s\ntimeout server 1s\ntimeout client 1s\n"
    front = "frontend any\nbind 127.0.0.1:9\ndefault_backend one\n"
    file.write_text(f"defaults\nmode http\n{times}{front}backend one\n{snippet}", "utf-8")
    found = subprocess.run([str(program()), "-c", "-f", file], capture_output=True, check=False)
    assert found.returncode == 0, found.stderr
