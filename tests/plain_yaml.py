# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the part of YAML that our recipes are written in, and refuses the rest, where the surprises are."""

import re
from typing import Any

_KEY = re.compile(r"""("[^"]*"|'[^']*'|[\w.-][^:#'"]*?):(?:\s+(.*))?$""")
_NOT_PLAIN = re.compile(r"[&*!%@`{}>|,\]?]|- |.*: ")
_TRAPS = {"yes", "no", "on", "off", "null", "~", "Yes", "No", "On", "Off", "True", "False"}


class YamlError(ValueError):
    """That is no YAML, or more of it than is read here; the text begins with the line's number."""


def read_yaml(text: str) -> Any:
    """Mappings, lists, texts, whole numbers, true and false. Raises YamlError."""
    reader = _Reader(text)
    value = reader.block(0)
    if reader.peek() is not None:
        reader.refuse("is indented like nothing above it")
    return value


class _Reader:
    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._at = 0

    def refuse(self, why: str) -> None:
        raise YamlError(f"{self._at + 1}: {why}")

    def peek(self) -> tuple[int, str] | None:
        """Indentation and content of the next line that says something."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            content = line.lstrip(" ")
            if content.startswith("\t"):
                self.refuse("a tab")
            if content and not content.startswith("#"):
                return len(line) - len(content), content.rstrip()
            self._at += 1
        return None

    def block(self, indent: int) -> Any:
        line = self.peek()
        if line is None or line[0] != indent:
            self.refuse("nothing stands here")
        return self._list(indent) if _is_item(line[1]) else self._mapping(indent)

    def _mapping(self, indent: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while (line := self.peek()) and line[0] == indent and not _is_item(line[1]):
            match = _KEY.match(line[1])
            if match is None:
                self.refuse("a key and a colon are missing")
            key = match[1].strip("\"'")
            if key in result:
                self.refuse(f"{key!r} stands here twice")
            self._at += 1
            result[key] = self._value(match[2] or "", indent)
        return result

    def _list(self, indent: int) -> list[Any]:
        result: list[Any] = []
        while (line := self.peek()) and line[0] == indent and _is_item(line[1]):
            content = line[1][2:].lstrip()
            inner = indent + len(line[1]) - len(content)
            if _KEY.match(content):
                self._lines[self._at] = " " * inner + content
                result.append(self._mapping(inner))
            else:
                self._at += 1
                result.append(self._value(content, indent))
        return result

    def _value(self, text: str, indent: int) -> Any:
        if text == "|":
            return self._kept_lines(indent)
        if text and not text.startswith("#"):
            return self._scalar(text)
        line = self.peek()
        if line and (line[0] > indent or (line[0] == indent and _is_item(line[1]))):
            return self.block(line[0])
        return None

    def _kept_lines(self, indent: int) -> str:
        kept = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            kept.append(line)
            self._at += 1
        inner = min(len(line) - len(line.lstrip(" ")) for line in kept if line.strip())
        return "\n".join(line[inner:] for line in kept).rstrip("\n") + "\n"

    def _scalar(self, text: str) -> Any:
        for quote in "\"'":
            if text.startswith(quote):
                end = text.find(quote, 1)
                if end < 0 or text[end + 1 :].strip() or "\\" in text[:end]:
                    self.refuse("a quoted text must end on its line, with nothing behind it and no backslash")
                return text[1:end]
        text = text.partition(" #")[0].rstrip()
        if text.startswith("[") and text.endswith("]"):
            return [self._scalar(each.strip()) for each in text[1:-1].split(",")]
        if text in _TRAPS or _NOT_PLAIN.match(text):
            self.refuse(f"{text!r} must be quoted")
        if text in ("true", "false"):
            return text == "true"
        return int(text) if text.isdecimal() else text


def _is_item(content: str) -> bool:
    return content.startswith("- ")
