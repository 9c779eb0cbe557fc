"""Where a clinic's data lie."""

from pathlib import Path

import pytest

from frontdesk.system.folders import DataFolder, usual_data_folder


def test_database_key_and_backups_lie_in_the_data_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "诊所 数据")
    places = [folder.database, folder.key, folder.backups]
    assert [place.parent for place in places] == [folder.root] * 3
    assert len(set(places)) == 3


def test_asking_for_a_path_creates_nothing(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "clinic")
    assert folder.database.name
    assert not folder.root.exists()


def test_the_usual_folder_belongs_to_this_user_and_is_not_made_by_asking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    root = usual_data_folder().root
    assert root.is_absolute()
    assert root.name == "frontdesk"
    assert root.parent.name != "frontdesk"
    assert list(tmp_path.iterdir()) == []
