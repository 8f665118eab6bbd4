# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's recipes and the Flatpak's: well-formed, with few rights, and calling only what there is."""

import importlib.util
import re
from pathlib import Path

import pytest

import dev
import system_libraries
from outside_tools import complaint_of
from plain_yaml import read_yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = {file.name: read_yaml(file.read_text("utf-8")) for file in sorted((ROOT / ".github/workflows").iterdir())}
FLATPAK = ROOT / "packaging" / "flatpak" / "internal.psoas_trainer.app.yml"
RECIPES = (*sorted((ROOT / ".github/workflows").iterdir()), FLATPAK)

TOP = {"name", "on", "permissions", "concurrency", "defaults", "jobs"}
JOB = {"name", "needs", "strategy", "runs-on", "timeout-minutes", "permissions", "env", "steps", "uses", "secrets"}
STEP = {"name", "if", "uses", "with", "env", "run", "shell", "working-directory"}


def jobs():
    return [
        pytest.param(job, id=f"{file} {name}") for file, flow in WORKFLOWS.items() for name, job in flow["jobs"].items()
    ]


def steps():
    return [
        pytest.param(step, id=f"{file} {name} {number}")
        for file, flow in WORKFLOWS.items()
        for name, job in flow["jobs"].items()
        for number, step in enumerate(job.get("steps", ()))
    ]


def test_a_check_and_a_release():
    assert list(WORKFLOWS) == ["check.yml", "release.yml"]
    for name, flow in WORKFLOWS.items():
        assert set(flow) <= TOP
        assert f"{flow['name']}.yml" == name
    assert WORKFLOWS["release.yml"]["on"] == {"push": {"tags": ["v*"]}}
    assert set(WORKFLOWS["check.yml"]["on"]) == {"push", "pull_request", "workflow_call"}


@pytest.mark.parametrize("job", jobs())
def test_a_job_is_whole(job):
    assert set(job) <= JOB
    if "uses" in job:  # another recipe of ours
        assert (ROOT / job["uses"].removeprefix("./")).exists()
        assert not {"steps", "runs-on"} & set(job)
    else:
        assert job["timeout-minutes"] <= 90
        assert job["runs-on"]
        assert job["steps"]


@pytest.mark.parametrize("step", steps())
def test_a_step_is_whole(step):
    assert set(step) <= STEP
    assert ("uses" in step) != ("run" in step)
    if "uses" in step:
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"]), "GitHub's own only, by their major version"
    else:
        # What comes from outside goes through the environment: put into the text, it would be run.
        assert "${{" not in step["run"]


def test_few_rights():
    rights = {name: flow["permissions"] for name, flow in WORKFLOWS.items()}
    assert rights == {"check.yml": {"contents": "read"}, "release.yml": {"contents": "read"}}
    more = [name for flow in WORKFLOWS.values() for name, job in flow["jobs"].items() if "permissions" in job]
    assert more == ["publish"]
    kept = [step for param in steps() if (step := param.values[0]).get("uses", "").startswith("actions/checkout")]
    assert kept
    assert all(step["with"] == {"persist-credentials": False} for step in kept)


def test_secrets_are_for_tags_only():
    """Signing happens where the secrets exist and a tag is built; nothing else sees them."""
    job = WORKFLOWS["check.yml"]["jobs"]["check"]
    assert job["env"]["SIGN"] == "${{ startsWith(github.ref, 'refs/tags/v') && secrets.MACOS_CERTIFICATE != '' }}"
    for step in job["steps"]:
        secret = [value for value in step.get("env", {}).values() if "secrets." in value]
        signing = "env.SIGN == 'true'" in step.get("if", "")
        assert signing or all(value.startswith("${{ env.SIGN == 'true' && secrets.") for value in secret)
    assert "secrets." not in (ROOT / ".github/workflows/release.yml").read_text("utf-8")


def test_every_recipe_says_that_it_is_unverified():
    for file in RECIPES:
        assert "# UNVERIFIED" in file.read_text("utf-8").split("\n\n", 1)[0], file.name


def test_only_commands_and_files_that_there_are():
    known = set(re.findall(r"packaging/dev\.py ([a-z-]+)", dev.__doc__))
    runs = [param.values[0].get("run", "") for param in steps()]
    called = {name for text in runs for name in re.findall(r"packaging/dev\.py ([a-z-]+)", text)}
    assert {"check", "test", "build", "shots"} == called
    assert called <= known
    for text in (*runs, FLATPAK.read_text("utf-8"), (ROOT / "packaging" / "README.md").read_text("utf-8")):
        for path in re.findall(r"packaging/[\w./-]+\.(?:py|sh|yml|nsi|xml|desktop|plist|spec)\b", text):
            assert (ROOT / path).exists(), path


def test_linux_gets_what_dev_py_would_ask_for():
    (text,) = [run for param in steps() if "libxcb-cursor0" in (run := param.values[0].get("run", ""))]
    listed = text.partition("recommends \\\n")[2].partition("sudo")[0].replace("\\\n", " ").split()
    assert listed == sorted(set(system_libraries.DEBIAN_PACKAGES.values()))


def test_the_built_program_tests_itself_everywhere():
    job = WORKFLOWS["check.yml"]["jobs"]["check"]
    programs = {each["system"].split("-")[0]: each["program"] for each in job["strategy"]["matrix"]["include"]}
    assert programs == {
        "ubuntu": "dist/psoas-trainer/psoas-trainer",
        "windows": "dist/psoas-trainer/psoas-trainer-cli.exe",
        "macos": "dist/Psoas Trainer.app/Contents/MacOS/psoas-trainer",
    }
    assert sum("--self-test" in step.get("run", "") for step in job["steps"]) == 4


def test_the_flatpak_packs_what_was_built_and_has_no_network():
    recipe = read_yaml(FLATPAK.read_text("utf-8"))
    assert recipe["id"] == FLATPAK.stem
    assert recipe["rename-desktop-file"] == "psoas-trainer.desktop"
    assert not [each for each in recipe["finish-args"] if re.search(r"network|filesystem|--allow|=session-bus", each)]
    (module,) = recipe["modules"]
    built = {"dist/psoas-trainer", "build/icons"}
    for source in module["sources"]:
        path = (FLATPAK.parent / source["path"]).resolve().relative_to(ROOT).as_posix()
        assert path in built or (ROOT / path).is_file()
    assert complaint_of("flatpak-builder", "--show-manifest", FLATPAK) == ""


@pytest.mark.parametrize("file", RECIPES, ids=lambda file: file.name)
def test_another_reader_of_yaml_reads_the_same(file):
    if importlib.util.find_spec("yaml") is None:
        return  # plain_yaml.py reads a small part of YAML, and refuses what could be read in two ways
    import yaml

    read = yaml.safe_load(file.read_text("utf-8"))
    if True in read:  # to YAML 1.1, `on` is a way to say true
        read["on"] = read.pop(True)
    assert read == read_yaml(file.read_text("utf-8"))
