"""Lessons on dates: the calendar, differences between days, and dates as text."""

ORDER = (
    "leap_years",
    "date_objects",
    "date_differences",
    "adding_days_and_months",
    "weekdays",
    "dates_as_text",
    "times_of_day",
    "durations",
    "working_days",
    "ages_and_anniversaries",
    "schedules",
    "calendar_groups",
)
