import datetime

import pytest

from runut.analyse.noise.dates import is_date_line, page_date
from runut.analyse.noise.lexicon import vocabulary
from runut.language.pack import load_pack

WORDS = vocabulary(load_pack("id"))
DAY = datetime.date(2030, 3, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Senin, 4 Maret 2030 21:15 WIB",
        "Senin 04 Mar 2030, pukul 21.15 WITA",
        "MARCH 4, 2030",
        "04/03/2030, 21:15 WIB",
        "04.03.2030",
        "2030-03-04 21:15",
        "Terakhir diperbarui: 4 March 2030",
    ],
)
def test_lines_that_are_dates(line):
    assert is_date_line(line, WORDS)
    assert page_date(line, WORDS) == DAY


@pytest.mark.parametrize("line", ["3 jam lalu", "21:15 WIB", "2 hari yang lalu"])
def test_lines_that_name_no_day(line):
    assert is_date_line(line, WORDS)
    assert page_date(line, WORDS) is None


@pytest.mark.parametrize("line", ["31 Februari 2030", "13/13/2030", "2030-02-30", "Marzo 4, 2030"])
def test_days_that_do_not_exist(line):
    assert page_date(line, WORDS) is None


@pytest.mark.parametrize(
    "line", ["4 Maret 2030 menjadi hari bersejarah", "Senin", "34 nelayan", "Kuota 2030", "4 kapal, 12 nelayan, 2030"]
)
def test_lines_that_are_no_dates(line):
    assert not is_date_line(line, WORDS)
