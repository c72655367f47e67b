"""The statutory dates, worked out a second time: straight from the law, day by day, sharing nothing with the program.

Reads one JSON question a line, writes one JSON answer a line. Standard library only.
"""

import json
import sys
from datetime import date, datetime, timedelta, timezone
from functools import cache

DAY = timedelta(days=1)


def published(path):
    with open(path, encoding="utf-8") as file:
        events = json.load(file)["england-and-wales"]["events"]
    return {date.fromisoformat(event["date"]) for event in events}


FEED = published(sys.argv[1])
FIRST, LAST = min(FEED).year, max(FEED).year


def easter_sunday(year):
    """Gauss's method as corrected for the Gregorian calendar, in Lilius's terms: the Sunday after the paschal full moon."""
    golden = year % 19 + 1
    century = year // 100 + 1
    solar = 3 * century // 4 - 12
    lunar = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - solar - 10
    epact = (11 * golden + 20 + lunar - solar) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    moon += 7 - (sunday + moon) % 7
    return date(year, 3, 1) + (moon - 1) * DAY


def substitute(taken, wanted):
    """A holiday on a weekend, or on a day that is one already, is kept on the next day that is neither."""
    while wanted.weekday() >= 5 or wanted in taken:
        wanted += DAY
    return wanted


@cache
def regular(year):
    days = {easter_sunday(year) - 2 * DAY, easter_sunday(year) + DAY}
    mondays = [date(year, 5, d) for d in range(1, 32) if date(year, 5, d).weekday() == 0]
    days |= {mondays[0], mondays[-1]}
    days.add([date(year, 8, d) for d in range(1, 32) if date(year, 8, d).weekday() == 0][-1])
    days.add(substitute(days, date(year, 1, 1)))
    fixed = [date(year, 12, 25), date(year, 12, 26)]
    days |= {day for day in fixed if day.weekday() < 5}
    for day in fixed:
        if day.weekday() >= 5:
            days.add(substitute(days, day))
    return frozenset(days)


def is_published(day):
    return FIRST <= day.year <= LAST


def works(day):
    if day.weekday() >= 5:
        return False
    return day not in FEED if is_published(day) else day not in regular(day.year)


def forward(day):
    while not works(day):
        day += DAY
    return day


def back(day):
    while not works(day):
        day -= DAY
    return day


def months_later(start, months):
    index = start.year * 12 + start.month - 1 + months
    day = start.day
    while True:
        try:
            return date(index // 12, index % 12 + 1, day)
        except ValueError:
            day -= 1


def stopped(clarifications, start, last_day_counts):
    """The set of days after the start on which a question was open."""
    days = set()
    for asked, answered in clarifications:
        day = asked
        while day < answered or (last_day_counts and day == answered):
            if day > start:
                days.add(day)
            day += DAY
    return len(days)


def month(question):
    day = date.fromisoformat
    received = day(question["received"])
    start = max([received, *map(day, question["proofs"])])
    asked = [(day(a), day(b) if b else None) for a, b in question["clarifications"]]
    closed = [(a, b) for a, b in asked if b]
    notice = question["extension"] and day(question["extension"])
    in_time = False
    if notice:
        until_then = [(a, b or notice) for a, b in asked]
        in_time = notice <= forward(months_later(start, 1) + stopped(until_then, start, True) * DAY)
    strict, early = stopped(closed, start, True), stopped(closed, start, False)
    answer = {"starts": start, "paused_days": strict, "extended": in_time, "limit": None, "work_to": None, "notice_by": None}
    if len(closed) == len(asked):
        raw = months_later(start, 3 if in_time else 1)
        answer["limit"] = forward(raw + strict * DAY)
        answer["work_to"] = forward(raw + early * DAY)
        answer["notice_by"] = forward(months_later(start, 1) + strict * DAY)
    shown = [answer[name] for name in ("limit", "work_to", "notice_by")]
    answer["provisional"] = any(day and not is_published(day) for day in shown)
    return answer


def complaint(question):
    received = date.fromisoformat(question["received"])
    limit, work_to = forward(received + 30 * DAY), back(received + 29 * DAY)
    provisional = not (is_published(limit) and is_published(work_to))
    return {"starts": received, "limit": limit, "work_to": work_to, "provisional": provisional,
            "notice_by": None, "paused_days": 0, "extended": False}


def last_sunday(year, month_number):
    day = date(year, month_number, 31)
    while day.weekday() != 6:
        day -= DAY
    return datetime(day.year, day.month, day.day, 1, tzinfo=timezone.utc)


def breach(question):
    limit = datetime.fromtimestamp(question["aware"] + 72 * 60 * 60, timezone.utc)
    summer = last_sunday(limit.year, 3) <= limit < last_sunday(limit.year, 10)
    shown = limit + timedelta(hours=1 if summer else 0)
    return {"limit": int(limit.timestamp()), "shown": shown.replace(tzinfo=None).isoformat()}


KINDS = {"month": month, "complaint": complaint, "breach": breach}

for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps(KINDS[question["kind"]](question), default=str))
