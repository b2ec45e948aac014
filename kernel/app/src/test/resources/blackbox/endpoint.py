"""Publish from a kernel and call the endpoint from other processes. Prints "ok", or says what is wrong."""

import json
import socket
import subprocess
import sys

from kernel_behaviour import Kernel, alive

PREPARE = """
var data = csv("data/penguins.csv").dropMissing("sex").classify("species").split(0.7, 0.15, stratify(), seed(42));
var model = logistic().fit(data, quiet());
"""
PUBLISH = 'var api = model.publish("penguins", version("1.0.0"));'
GOOD = {
    "island": "Biscoe",
    "bill_length_mm": 46.1,
    "bill_depth_mm": 13.2,
    "flipper_length_mm": 211,
    "body_mass_g": 4500,
    "sex": "FEMALE",
}


def curl(url, body):
    ended = subprocess.run(
        ["curl", "-s", "-w", "\n%{http_code}", "-H", "Content-Type: application/json", "--data-binary", "@-", url],
        input=body.encode(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    answer, status = ended.stdout.decode().rsplit("\n", 1)
    return int(status), json.loads(answer)


def published():
    kernel = Kernel()
    for cell in (PREPARE, PUBLISH):
        reply, _ = kernel.run(cell)
        assert reply["status"] == "ok", reply
    return kernel, kernel.value("api.url()")


def listening(url):
    port = int(url.split(":")[2].split("/")[0])
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def answers_other_processes():
    kernel, url = published()
    status, answer = curl(url, json.dumps(GOOD))
    assert status == 200 and answer["predictions"][0]["label"] == "Gentoo", (status, answer)
    assert (answer["model"], answer["version"]) == ("penguins", "1.0.0"), answer

    status, answer = curl(url, json.dumps(GOOD | {"island": "Atlantis"}))
    assert status == 200 and "Atlantis" in str(answer["predictions"][0]["notes"]), (status, answer)

    without_sex = {name: value for name, value in GOOD.items() if name != "sex"}
    wrong = {
        "a missing column": (url, json.dumps(without_sex), 400, "sex"),
        "a wrong type": (url, json.dumps(GOOD | {"body_mass_g": "heavy"}), 400, "body_mass_g"),
        "an empty body": (url, "", 400, "empty"),
        "broken JSON": (url, '{"island": ', 400, "line 1"),
        "10 MB of JSON": (url, json.dumps([GOOD] * 70_000), 413, "MiB"),
        "an unknown model": (url.replace("penguins", "penguin"), json.dumps(GOOD), 404, "penguins"),
    }
    for what, (address, body, code, named) in wrong.items():
        status, answer = curl(address, body)
        assert status == code and named in json.dumps(answer), (what, status, answer)
    kernel.shut_down()


def leaks_nothing_when_the_cell_runs_twice():
    kernel, url = published()
    kernel.value("api.call(data.test()).size()")
    threads = 'Thread.getAllStackTraces().keySet().stream().filter(t -> !t.getName().contains("cell")).count()'
    before = int(kernel.value(threads))
    for _ in range(5):
        kernel.run(PUBLISH)
        kernel.value("api.call(data.test()).size()")
    assert kernel.value("api.url()") == url
    assert int(kernel.value(threads)) <= before, (before, kernel.value(threads))
    children = subprocess.run(["pgrep", "-P", str(kernel.pid)], capture_output=True, text=True, check=False).stdout
    assert children == "", children
    kernel.shut_down()


def leaves_nothing_behind():
    kernel, url = published()
    assert listening(url)
    kernel.shut_down()
    assert not listening(url)
    assert not alive(kernel.pid)


if __name__ == "__main__":
    globals()[sys.argv[1]]()
    print("ok")
