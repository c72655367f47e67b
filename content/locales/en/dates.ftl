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
date-our-month = Our month
date-late =
    { $kind ->
        [complaint] We should have confirmed your complaint by
       *[other] We should have replied by
    }

step-received = We received your request.
step-received-complaint = We received your complaint.
step-identity = We received what we asked for, to show who you are. The month starts here.
step-authority = We received what we asked for, to show that you may ask for somebody else. The month starts here.
step-fee = The fee was paid. The month starts here.
step-await-identity = We asked you to show us who you are. The month starts when it reaches us.
step-await-authority = We asked you to show us that you may ask for somebody else. The month starts when it reaches us.
step-await-fee = We asked for a fee. The month starts when it is paid.
step-month = One month later.
step-month-end = One month later. That month has no such day, so we count to its last day.
step-extended = We told you in time that we need two more months.
step-three-months = Three months after the start.
step-three-months-end = Three months after the start. That month has no such day, so we count to its last day.
step-extension-late = We told you that we need two more months. The last day to tell you was { $by }, so this changes nothing.
step-paused =
    { $days ->
        [one] Our question was open on this day. This day does not count.
       *[other] Our question was open from this day to { $until }. These { $days } days do not count.
    }
step-paused-before = Our question was open only before the month began to count. This changes nothing.
step-paused-since = We asked you a question. The month is paused until you answer.
step-days-added =
    { $days ->
        [one] { $days } day later, for the day that did not count.
       *[other] { $days } days later, for the days that did not count.
    }
step-days-later =
    { $days ->
        [one] { $days } day later. The day of receipt is day 0.
       *[other] { $days } days later. The day of receipt is day 0.
    }
step-saturday = A Saturday. The date moves to the next working day.
step-sunday = A Sunday. The date moves to the next working day.
step-holiday = A bank holiday ({ $name }). The date moves to the next working day.
step-limit = The last day for our reply.
step-acknowledge = The last day to tell you that we have your complaint.
step-work-to = Some people count one day fewer. To be safe, we aim for this day.
step-work-to-posted = By post our question was there on { $there }. Some people count from that day, and one day fewer. To be safe, we aim for this day.
step-work-to-first = We asked again for something that had come. To be safe, we aim for the day that counts from the first time.
step-acknowledged = We confirmed that we have your complaint.
step-acknowledged-late = We confirmed that we have your complaint. The last day for that was { $by }, so it was late.
step-target-before = The day by which we aim to tell you the outcome. No law names one for a complaint that came before 19 June 2026.
step-target = The day by which we aim to tell you the outcome. The law names no day. It says: without undue delay.
dates-provisional = The bank holidays of that year are not published yet. The date may still move.

date-acknowledge-by = We must confirm your complaint by
date-work-to = We aim for
date-tell-by = We aim to tell you the outcome by
date-passed = This day has passed
date-limit-is = The last day is { $day }
date-paused = Paused since { $since }. There is no date until our question is answered.
date-not-started = Our month has not started. We have waited since { $since } for what we asked for.

fault-pause = Only a request for a copy can be paused by a question
fault-extension = Only a request that must be answered within a month can be extended
fault-proof = This does not wait for proof or a fee. Leave that day out
fault-answer = The answer on { $answered } is before the question on { $asked }
fault-before = { $on } is before the day we received it, { $received }
fault-future = { $on } is in the future
fault-late = The last day to give notice was { $by }. A notice on { $given } has no effect
fault-question = The time to reply ended on { $limit }. A question on { $asked } pauses nothing
fault-far = { $on } is too far away. Use a year from 1900 to 2200
fault-breach = The 72 hours of a breach wait for nothing. Leave the other days out

step-aware = We became aware of the breach.
step-hours = 72 hours later. The last moment to tell the regulator. Weekends and bank holidays count.
date-notify-by = We must tell the regulator by

dates-title = Work out a date
dates-intro = Find out by when we must answer, and see how the date is worked out. Nothing you type here is kept.
dates-kind = What is it about?
dates-received = When did we receive it?
dates-received-hint = For a breach: the day we became aware of it. For example, 23 11 2026
dates-time = At what time did we become aware?
dates-time-hint = Only for a breach. For example, 9:30 or 16:05
dates-more = Something happened in between
dates-proven = When was identity or authority shown?
dates-proven-hint = Only if we asked for it. The month starts on that day.
dates-asked = When did we ask what was meant?
dates-asked-hint = Only for a copy. The month pauses on that day.
dates-answered = When was the answer?
dates-answered-hint = Leave this empty if there is no answer yet.
dates-notice = When did we tell the person that we need two more months?
dates-notice-hint = It counts only if it was within the first month.
dates-button = Work it out
dates-law = The rules are in UK GDPR Articles 12, 12A and 33, the Data Protection Act 2018 section 164A, and Regulation 1182/71. This is a calculator, not legal advice.

kind-access = A copy of information
kind-rectification = A correction
kind-erasure = Deleting information
kind-restriction = Stopping use for a while
kind-objection = An objection to a use
kind-marketing = Stopping marketing
kind-automated = A decision taken by a machine
kind-portability = Taking information elsewhere
kind-consent = Withdrawing consent
kind-complaint = A complaint to us
kind-breach = A breach of personal data
date-check = Work this date out yourself
