# Officers and the data protection officer.

queue-title = Cases
queue-new = New
queue-mine = Mine
queue-open = All open
queue-done = Answered and closed
queue-empty-title = No cases here
queue-empty = A request appears here as soon as somebody sends it.
queue-reference = Reference
queue-due = Reply by
queue-about = About
queue-state = State
queue-officer = Officer
queue-received = Received
queue-nobody = Nobody yet

case-title = Case { $reference }
case-about = A copy of information, asked for by { $requester }
case-state-new = New
case-state-working = In work
case-state-answered = Answered
case-state-closed = Closed
case-answered-on = Answered on { $day }
case-asked = What was asked
case-row-received = Received
case-row-officer = Officer
case-messages-none = What you and the family write to each other appears here.
case-files = Files of the reply
case-files-none-title = No files yet
case-files-none = Files that you attach appear here. The family sees them when you send the reply.
case-reply = Reply
case-history = History
case-take = Take this case
case-take-over = Take this case over
case-write = Write to the family
case-write-send = Send message
case-attach = Attach a file to the reply
case-attach-hint = PDF, JPEG, PNG or text, up to 20 MB.
case-attach-send = Attach
case-answer = Send the reply
case-answer-send = Send the reply now
case-close = Close the case
case-close-send = Close the case now
case-nothing-to-do = There is nothing for you to do here now.

history-entry = { $seq }. { $title }
history-submitted = Request received
history-taken = Case taken
history-we-wrote = We wrote to the family
history-they-wrote = The family wrote to us
history-attached = File put into the reply
history-answered = Reply sent
history-opened = File opened by the family
history-closed = Case closed

overview-title = Overview
overview-late = Late
overview-this-week = Due this week
overview-open = Open
overview-new = With nobody
overview-list = Every open case
overview-lead =
    { $late ->
        [0] No case is late.
        [one] { $late } case is late.
       *[other] { $late } cases are late.
    }
overview-empty-title = No open cases
overview-empty = Every open case appears here with its date.
