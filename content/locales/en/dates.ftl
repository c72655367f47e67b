# Days, moments and the sum behind a date.

date-monday = Monday
date-tuesday = Tuesday
date-wednesday = Wednesday
date-thursday = Thursday
date-friday = Friday
date-saturday = Saturday
date-sunday = Sunday
date-january = January
date-february = February
date-march = March
date-april = April
date-may = May
date-june = June
date-july = July
date-august = August
date-september = September
date-october = October
date-november = November
date-december = December
date-long = { $weekday } { $day }
date-short = { $day } { $month } { $year }
date-moment = { $day } at { $time }
date-due-today = Due today
date-days-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
date-days-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
date-reply-by = We must reply by

step-received = We received your request.
step-identity = You showed us who you are. The month starts here.
step-month = One month later.
step-month-end = One month later. That month has no such day, so we count to its last day.
step-saturday = A Saturday. The date moves to the next working day.
step-sunday = A Sunday. The date moves to the next working day.
step-holiday = A bank holiday ({ $name }). The date moves to the next working day.
step-limit = The last day for our reply.
step-law = The rule is in UK GDPR, Articles 12 and 12A.
dates-provisional = The bank holidays of that year are not published yet. The date may still move.
