"""What a use case is: a function over ``Work`` that names the least role it takes."""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

from frontdesk.domain.staff import Role
from frontdesk.storage.work import Work

P = ParamSpec("P")
T = TypeVar("T")


class UseCase(Generic[P, T]):
    """A function with its permission; inside a transaction it is called like the function.

    Attributes:
        name: ``feature.verb``, as the audit log records it.
        least: the least role that may start it.

    """

    def __init__(self, function: Callable[Concatenate[Work, P], T], least: Role) -> None:
        self._function = function
        self.least = least
        self.name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
        self.__doc__ = function.__doc__

    def __call__(self, work: Work, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run inside the transaction of ``work``; the desk has asked for permission."""
        return self._function(work, *args, **kwargs)


def use_case(
    least: Role,
) -> Callable[[Callable[Concatenate[Work, P], T]], UseCase[P, T]]:
    """Make a function a use case that needs at least the role ``least``."""

    def wrap(function: Callable[Concatenate[Work, P], T]) -> UseCase[P, T]:
        return UseCase(function, least)

    return wrap
