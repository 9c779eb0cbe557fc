"""How keys are written into a file of the search."""

import json

from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.search_keys import keys
from frontdesk.storage.stores.filing import listed


@given(name=st.text(min_size=1))
def test_keys_hold_nothing_that_json_writes_otherwise(name: str) -> None:
    found = keys(name, ["+8613812345678"], ["1048220735"])
    assert json.loads(listed(found)) == list(found)
