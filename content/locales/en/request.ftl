# Asking for a copy, and following what happens.

request-start-lead = You can ask for a copy of everything we hold about you, or about a child you are responsible for.
request-start-time = It takes about 5 minutes. Your answers are kept if you stop and come back.
request-start-reply = We must reply within one month. You will see the exact date, and how we worked it out.
request-start-free = It is free.
request-start-nothing = Nothing is sent until you press “Send my request” at the end.
request-start-button = Start now
request-start-sign-in = Sign in and start
request-start-other-title = Other ways to ask
request-start-other = You can also ask by phone, in a letter, or in person. The same dates count.
request-start-law = The law calls this a subject access request (UK GDPR, Article 15).
request-continue = Continue
request-check-title = Check your answers
request-check-next = What happens when you send
request-check-text = If you send this today, the date below is the last day for our reply. An officer may write to you before then.
request-send = Send my request
request-send-complaint = Send my complaint
request-sent-title = We have your request
sent-step-received = We received your request.
sent-step-officer = An officer takes your request and starts to search. They may write to you here.
sent-step-reply = The last day for our reply. You find it on your request’s page.
sent-keep = Keep the reference. You can use it when you ring us or write to us.
sent-follow = Follow your request

requests-title = Your requests
requests-all = See all your { $count } requests
requests-none-title = No requests yet
requests-none = When you ask for something, you can follow it here.
requests-reference = Reference
requests-what = What
requests-about = About
requests-state = How it stands
requests-date = Our date
requests-done = No date any more
requests-own-only = Received { $day }
requests-waiting = No date while we wait for you

state-new = Sent
state-working = We are on it
state-waiting = Waiting for you
state-answered = We have replied
state-closed = Closed
status-new =
    { $kind ->
        [complaint] We have your complaint. An officer will take it soon.
       *[other] We have your request. An officer will take it soon.
    }
status-working =
    { $kind ->
        [complaint] An officer is looking into your complaint.
       *[other] An officer is working on your request.
    }
status-asked-proof = We asked you for something. We go on with our work meanwhile.
status-checking = We asked you for something. The month starts when we have it.
status-clarifying = We asked you a question. The month is paused until you answer.
status-asked = We asked you a question. We go on with our work meanwhile.
status-answered-posted = Our reply is on its way to you by post. It should be there by { $day }.
status-answered = We replied on { $day }.
status-closed = Nothing is left to do.

request-title = Your request { $reference }
request-heading = { $what }: { $name }
request-own-only = This is all that we can show of your request here. You do not need to ask again.
request-own-contact = If you have a question about it, write to us or ring us.
request-own-messages = What you wrote
request-unreadable = We cannot show all of this request at the moment. This is our mistake, and we still have to reply. You do not need to ask again.
request-unreadable-contact = Contact us if it stays like this
request-unreadable-refused = We could not keep this, because we cannot show all of your request at the moment. Try again later, or contact us.
request-linked = Sent together
request-linked-text = These requests are one conversation. What you write in one, we read in all.
request-linked-one = { $reference } about { $name }
receipt-copy = Keep a copy of what you sent
request-reply = Our reply
request-messages = Messages
messages-none-title = No messages yet
messages-none = If we need to ask you something, you will see it here.
request-question-of = Our question to you of { $day }
request-answer = Your answer
request-answer-hint = This answers our question of { $day }. Up to 4,000 characters.
request-awaited = What we need from you
request-asked-identity = On { $day } we asked you to show us who you are:
request-asked-authority = On { $day } we asked you to show us that you may ask for somebody else:
request-asked-fee = On { $day } we asked you for a fee:
request-awaited-how = The month starts on the day it reaches us.
request-awaited-where = Bring it, or send it by post. If you cannot, write to us below, and we find another way.
request-awaited-contact = Where to bring or send it
request-question-changed = We have asked you something else since you opened this page. Read our new question above. Then send your answer to it.
request-answer-send = Send my answer
request-write = Write to us
request-write-hint = Up to 4,000 characters.
request-write-send = Send message
request-timeline = What has happened
request-asked = What you asked for
message-you = You
message-team = Data rights team
message-family = The family

files-until = We ask who you are before a file opens. You can open the files until { $day }.
file-about = ({ $size })
file-check = Check that { $name } arrived unchanged
file-fingerprint = Its SHA-256 fingerprint is:
size-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
size-kb = { $n } KB
size-mb = { $n } MB

story-submitted =
    { $kind ->
        [complaint] You sent your complaint
       *[other] You sent your request
    }
story-taken =
    { $kind ->
        [complaint] An officer took your complaint
       *[other] An officer took your request
    }
story-we-wrote = We wrote to you
story-you-wrote = You wrote to us
story-answered = We sent our reply
story-opened = A file of the reply was opened
story-closed =
    { $kind ->
        [complaint] We closed your complaint
       *[other] We closed the request
    }
story-proof-asked = We asked you for something
story-proven = We have what we asked you for
story-question = We asked you a question
story-you-answered = You answered our question
story-answer-recorded = We wrote down your answer
story-extension = We told you that we need two more months
story-extension-uncounted = We wrote to you that we need two more months
story-extension-declined = This does not count. We still answer by the date that we had before.
story-ask-declined = This does not count. You do not have to do anything about it, and our date stays as it was.
story-declined = This does not count. Our date stays as it was.
story-waits = We are still checking this. Until then our date stays as it was.
story-acknowledged = We confirmed that we have your complaint
story-corrected = We corrected a day
story-ask-withdrawn = We no longer need what we asked you for
story-progress = We told you how far we are
story-posted = Posted on { $day }
story-disputed = We marked it from { $day }, until we tell you otherwise.
story-correction-day = The right day is { $day }.
story-correction = The right day is { $day }. { $reason }
story-moved-back =
    { $kind ->
        [complaint] We started work on your complaint again
       *[other] We started work on your request again
    }

# Safe contact said again, the rest of one letter, what an officer found out.

contact-change-title = How may we contact you safely?
contact-change = This holds from now on, for all your requests. What you do not choose here, we no longer use. To keep you safe, this page never shows what you told us before. An address, number or word that you leave empty stays as it was.
    .young = This counts from now on, for all that you ask. We only use what you choose here. What you told us before is not shown here, to keep you safe. If you leave a box empty, it stays as it was.
contact-change-staff-title = Change how they may be reached
contact-change-staff = Write down only what the person told you. It holds from now on, for all their requests.
contact-change-stale = They said something else since you opened the page. Open the case, and read what holds now. If what you wrote is newer, save it again
contact-take-back = Is there something we should forget?
contact-take-back-hint = To change it instead, write the new one above.
contact-take-back-word = My code word
contact-take-back-safe = What else I told you that keeps me safe
contact-old-way-for-caller-hint = If we had an email address for them, we write to it once that it was changed. Ask them whether that is safe.
contact-old-way-for-caller-unsafe = They say that the old way is not safe, or you cannot ask
contact-change-send = Save
contact-change-link = Change how we may contact you
request-about = This is about
rest-title = Do you need more than this letter?
rest-label = What else do you need?
rest-hint = You can write “everything”. Your date stays the same.
rest-send = Ask for the rest
story-contact-you = You changed how we may contact you
story-contact-heard = We wrote down how we may contact you
story-identified = We found the right records
story-checked = We checked that it is you, or that you may ask
story-rest = You asked for the rest
story-lifted = We told you that we will use it again
effect-consent-unknown = You took back your consent. It counts from { $day }. We stop as soon as we have checked which records are meant.
effect-disputed-unknown = It counts from { $day }. We mark it as soon as we have checked which records are meant.
mark-consent = Consent was taken back. It ended on { $day }.
