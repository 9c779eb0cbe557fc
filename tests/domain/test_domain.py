"""What all rooms of the domain have in common."""

import inspect
from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import walk_packages

import pytest

from frontdesk import domain


def values() -> Iterator[type]:
    """Yield every dataclass of the domain."""
    for module in walk_packages(domain.__path__, f"{domain.__name__}."):
        for _, value in inspect.getmembers(import_module(module.name), inspect.isclass):
            if is_dataclass(value) and value.__module__ == module.name:
                yield value


@pytest.mark.parametrize("value", list(values()), ids=lambda value: value.__qualname__)
def test_every_value_of_the_domain_is_frozen_and_holds_its_fields_only(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)
