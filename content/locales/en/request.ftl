# Asking for a copy, and following what happens.

request-start-lead = You can ask for a copy of everything we hold about you, or about a child you are responsible for.
    .young = You can ask for a copy of all that we have about you.
request-start-time = It takes about 5 minutes.
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
request-check-text = If you send this today, the date below is the last day for our reply. We may write to you before then.
request-send = Send my request
request-send-complaint = Send my complaint
sent-marketing = We stopped our news and offers
sent-marketing-since = They stopped on { $day }. You do not have to do anything else. A message that was on its way may still reach you. You still get messages about your own requests.
sent-consent = Your consent has ended
sent-consent-since = It ended on { $day }.
sent-consent-before = You had withdrawn this already
    .young = You had changed your mind already
sent-consent-before-on = It ended on { $day }. Nothing more ends now.
sent-consent-none = You had not agreed to anything that we hold
sent-consent-none-text = So nothing ends now.
sent-consent-unknown = You withdrew your consent
    .young = You changed your mind
sent-consent-counts = It counts from { $day }. We stop as soon as we know who asks, and have found the right records.
sent-disputed =
    { $kind ->
        [objection] We have marked your objection
       *[other] We have marked it and paused its use
    }
sent-disputed-since = From { $day } until we decide, we do not use it, unless somebody must be kept safe.
sent-marked = We marked it as “may be wrong”
sent-marked-since = Since { $day }. We are careful with it while we check.
sent-you-say = You say
sent-marked-pause = Should we not use it at all until then?
sent-received =
    { $kind ->
        [access] We have your request for a copy
        [rectification] We have your correction
        [erasure] We have your request to delete
        [restriction] We have your request to stop using it
        [objection] We have your objection
        [complaint] We have your complaint
       *[other] We have your request
    }
sent-received-on =
    { $kind ->
        [erasure] It reached us on { $day }. Nothing is deleted yet. We first look at what we must keep.
        [complaint] It reached us on { $day }. This page confirms it.
       *[other] It reached us on { $day }.
    }
sent-follow = Follow your request

requests-title = Your requests
requests-what = What
requests-count =
    { $count ->
        [one] You can follow { $count } request here.
       *[other] You can follow { $count } requests here.
    }
requests-lead = Everything you have asked us for.
requests-all = See all your { $count } requests
requests-none-title = No requests yet
requests-none = When you ask for something, you can follow it here.
requests-our-date = We must reply by { $day }
requests-our-aim = We aim for { $day }
requests-was-due = We should have replied by { $day }
requests-veiled = A request of { $day }
requests-own-only = Received { $day }

state-new = Sent
state-working = In progress
state-waiting = Waiting for you
state-answered = Replied
state-closed = Finished
status-new =
    { $kind ->
        [complaint] We have your complaint.
       *[other] We have your request.
    }
status-working =
    { $kind ->
        [complaint] We are looking into your complaint.
       *[other] We are working on your request.
    }
status-asked-proof = We asked you for something. We go on with our work meanwhile.
status-checking = We asked you for something.
status-clarifying = We asked you a question.
status-asked = We asked you a question. We go on with our work meanwhile.
status-answered-posted = Our reply is on its way to you by post. It should be there by { $day }.
status-answered = We replied on { $day }.
request-taken-back = We answered on { $answered }. On { $back } we took that answer back, to work on it again.
status-closed = Nothing is left to do.
status-taken-back = You withdrew it. We have stopped work on it.
    .young = You cancelled it. We have stopped work on it.
status-taken-back-used = You withdrew it. We have stopped work on it. We use the information again from { $day }.
    .young = You cancelled it. We have stopped work on it. We use the information again from { $day }.
status-closed-unanswered = We closed this without a reply, because what we asked you for did not come. If you send it now, we go on.

request-title = Your request { $reference }
request-caption = { $what }: { $reference }
request-heading =
    { $kind ->
        [access] A copy of { $name }’s information
        [portability] Taking { $name }’s information elsewhere
        [rectification] Putting { $name }’s information right
        [erasure] Deleting { $name }’s information
        [restriction] Pausing the use of { $name }’s information
        [objection] An objection about { $name }’s information
        [automated] A computer’s decision about { $name }
        [marketing] No more news and offers to { $name }
        [consent] Withdrawing consent for { $name }
       *[complaint] A complaint about { $name }’s information
    }
request-heading-own =
    { $kind ->
        [access] A copy of your information
        [portability] Taking your information elsewhere
        [rectification] Putting your information right
        [erasure] Deleting your information
        [restriction] Pausing the use of your information
        [objection] An objection about your information
        [automated] A computer’s decision about you
        [marketing] No more news and offers to you
        [consent] Withdrawing your consent
       *[complaint] A complaint about your information
    }
request-own-only = This is all that we can show of your request here. You do not need to ask again.
request-own-contact = If you have a question about it, write to us or ring us.
request-own-unsent = We could not take this. It was not sent. This is what you wrote:
request-own-unsent-ways = Copy it, so that you have it. You can put it into a new request, ring us or write to us.
request-own-messages = What you wrote
request-unreadable = We cannot show all of this request at the moment. This is our mistake, and we still have to reply. You do not need to ask again.
request-unreadable-contact = Contact us if it stays like this
request-unreadable-refused = We could not keep this, because we cannot show all of your request at the moment. Try again later, or contact us.
request-linked = Sent together
request-linked-text = If you write to us in one of these, we read it for all of them.
request-linked-one = { $reference } about { $name }
receipt-copy = Save what you sent, as a file for computers (JSON)
receipt-copy-hint = Your receipt shows its fingerprint.
story-text = Keep a copy of this page
story-text-hint = A text to read or print. It opens without us, so keep it where it is safe
story-text-made = Copied on { $day }.
request-reply = Our reply
request-messages = Messages
messages-none-title = No messages yet
request-question-of = Data rights team, { $day }
request-answer = Your answer
request-awaited = What we need from you
request-asked-identity = On { $day } we asked you to show us who you are:
request-asked-authority = On { $day } we asked you to show us that you may ask for somebody else:
request-asked-fee = On { $day } we asked you for a fee:
request-awaited-how = The month starts on the day it reaches us.
request-awaited-where = Send it here, bring it, or post it. If you cannot, write to us below, and we will find another way.
request-awaited-contact = Where to bring or send it
request-question-changed = We have asked you something else since you opened this page. Read our new question above. Then send your answer to it.
request-answer-send = Send my answer
request-write = Write to us
request-write-label = Your message
request-write-hint = Up to 4,000 characters.
request-write-send = Send message
request-timeline = What has happened
request-messages-before = Earlier messages ({ $count })
request-timeline-before = Before that ({ $count })
request-asked = What you asked for
message-you = You
message-team = Data rights team
message-family = The family

files-until = We ask who you are before a file opens. In safe mode none does. You can open the files until { $day }.
files-over = The files closed on { $day }. If you still need them, write to us.
file-at-hand = Thank you. Your file is ready.
file-not-here = { $name }: this file is not here any more.
file-get = Download { $name }
file-about = ({ $size })
file-check = Check that a file arrived unchanged
file-fingerprint = The SHA-256 fingerprint of { $name }:
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
        [complaint] We have started to look into your complaint
       *[other] We have started work on your request
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
story-taken-back =
    { $kind ->
        [complaint] You withdrew your complaint
       *[other] You withdrew your request
    }
    .young =
        { $kind ->
            [complaint] You cancelled your complaint
           *[other] You cancelled your request
        }
story-proof-asked = We asked you for something
story-proven = We have what we asked you for
story-proof-came = We received what you sent us
story-proof-short = We have what you sent. It does not show yet what we asked for. We will tell you what else you can send.
story-question = We asked you a question
story-you-answered = You answered our question
story-answer-recorded = We wrote down your answer
story-extension = We told you that we need two more months
story-extension-uncounted = We wrote to you that we need two more months
story-extension-declined = This does not count. We still answer by the date that we had before.
story-ask-declined = This does not count. You do not have to do anything about it, and the date for our reply stays the same.
story-reply-uncounted = This reply does not count
story-reply-lost = This does not count any more: we have to look at it again. We still owe you a reply.
story-reply-declined = We could not confirm when we gave it to you. We still owe you a reply.
story-reply-taken-back = A reply that we took back
reply-taken-back-said = What that reply said
reply-taken-back = We took this reply back on { $day }. It no longer counts.
reply-taken-back-files = You can no longer open its files.
reply-never-there = It did not reach you, so it does not count.
reply-not-there = It did not reach you, so it does not count. We send it again.
reply-taken-back-open = We took this reply back on { $day }. It no longer counts. We will send you another one.
story-declined = This does not count. The date for our reply stays the same.
story-not-there = It did not reach you.
story-waits = We are still checking this. Until then the date for our reply stays the same.
story-acknowledged = We confirmed that we have your complaint
story-corrected = We corrected a day
story-ask-withdrawn = We no longer need what we asked you for
story-progress = We told you how it is going
story-posted = Posted on { $day }
story-lost-other = It has not stopped yet. We found on { $day } that we have to look first whose information this is about. We tell you when it has stopped.
story-lost = It has not ended. We found on { $day } that we have to look at it first. We tell you what we decide.
story-disputed = On { $day } we marked it as questioned. The mark stays until we tell you.
story-correction-day = The right day is { $day }.
story-correction = The right day is { $day }. { $reason }
story-moved-back =
    { $kind ->
        [complaint] We started work on your complaint again
       *[other] We started work on your request again
    }

# Safe contact said again, the rest of one letter, what we found out.

contact-change-title = How may we contact you safely?
contact-change = This applies from now on to all your requests. We stop using anything that you do not choose here. To keep you safe, this page never shows what you told us before. An address, number or word that you leave empty stays as it was.
    .young = This counts from now on, for all that you ask. We only use what you choose here. What you told us before is not shown here, to keep you safe. If you leave a box empty, it stays as it was.
contact-change-staff-title = Change how they may be reached
contact-change-staff = Write down only what the person told you. It holds from now on, for all their requests.
contact-change-holds = What holds now
contact-change-stale = They said something else since you opened the page. Read what holds now. If what you wrote is newer, save it again
contact-take-back = Is there anything we should forget?
contact-take-back-hint = To change it instead, write the new one above.
contact-take-back-word = My code word
contact-take-back-safe = What else I told you that keeps me safe
contact-old-way-for-caller-hint = If we had an email address for them, we write to it once that it was changed. Ask them whether that is safe. If it is not, what came the old way no longer lets them in, and you tell them how they come in.
contact-old-way-for-caller-unsafe = They say that the old way is not safe
contact-old-way-for-caller-untold = You cannot ask: we write nothing to the old way
contact-change-send = Save
contact-change-link = Change how we may contact you
request-about = This is about
rest-title = Do you need more than this letter?
rest-label = What else do you need?
rest-hint = You can write “everything”. The date for our reply stays the same.
rest-send = Ask for the rest
story-contact-you = You changed how we may contact you
story-contact-heard = We wrote down how we may contact you
story-identified = We found the right records
story-checked = We checked that it is you, or that you may ask
story-rest = You asked for the rest
story-lifted = We told you that we will use it again
effect-consent-unknown = You withdrew your consent. It counts from { $day }. We stop as soon as we know who asks, and have found the right records.
    .young = You changed your mind. It counts from { $day }. We stop as soon as we know who asks, and have found the right records.
effect-marketing-unknown = It counts from { $day }. We stop as soon as we know who asks, and have checked who gets them.
effect-disputed-unknown = It counts from { $day }. We mark it as soon as we have found the right records.
mark-consent = Consent to family support ended on { $day }.
    .young = What was agreed for your support ended on { $day }.

# What must be done first, what happens next, documents, the end.

request-late =
    { $kind ->
        [complaint] We are late. We should have confirmed your complaint by { $day }. We are sorry.
       *[other] We are late. We should have replied by { $day }. We are sorry.
    }
request-late-sorry =
    { $kind ->
        [complaint] We are late. We are sorry. We still have to confirm your complaint.
       *[other] Our reply is late. We are sorry.
    }
request-late-ways = You do not have to wait.
request-late-complain = Complain now
first-wrote = You wrote to us on { $day }. We are checking whether that is what we need. You can send more here.
first-label = Do this first
first-question = Answer our question
date-if-answered = If you answer today, we must reply by
date-if-answered-paused = { $left }. Paused since { $since }, until you answer.
needed-by = We know that you need it by { $day }.
needed-for = We know that you need it by { $day }: “{ $why }”.
needed-hearing = We know the hearing is on { $day }.
needed-sees = We look at this first when we start work on your request.
needed-no-promise = That is before our last day to reply. We will try, but we cannot promise to be done by then.
next-now = Now
next-soon = Soon
next-days = In the next days
next-way = On the way
next-end = At the end
next-after = After that
next-maybe = If we cannot tell who you are
next-any-time = Any time
next-late = As soon as we can
next-late-reply =
    { $kind ->
        [access] Our reply. We still owe it to you. You do not have to ask again.
        [rectification] It is right, or we tell you why not. You do not have to ask again.
        [erasure] We tell you what is gone, and why we keep the rest. You do not have to ask again.
       *[other] We tell you what we decided. You do not have to ask again.
    }
next-taken = We start work on it. We may ask you something.
next-answer = You answer our question. Then our time goes on.
next-answer-runs = You answer our question. Our last day to reply stays the same.
next-send = You send us what we asked for.
next-proof = We ask you to show it. The month then starts again on the day it reaches us.
next-work =
    { $kind ->
        [access] We look for the files and check what is about other people.
        [portability] We put the information together.
        [rectification] We check what is right, and ask others where we must.
        [erasure] We go through each part and look at what we must keep.
        [restriction] We look at whether we may use it. Until then we do not.
        [objection] We look at whether we have a strong reason to go on.
        [automated] A person looks at the decision again.
        [marketing] We check that nothing more is sent.
        [consent] We look at what this changes for the child.
        [complaint] We look into what happened, and ask the people who were part of it.
       *[other] We work on your request.
    }
next-last =
    { $kind ->
        [access] Our last day to reply. You get a message to look here.
        [rectification] By this day it is right, or we tell you why not.
        [erasure] By this day we tell you what is gone, and why we keep the rest.
        [restriction] By this day we tell you what we decided.
        [objection] By this day we stop, or tell you the reason.
        [marketing] By this day we write to tell you that it is done.
       *[other] Our last day to reply.
    }
next-last-untold =
    { $kind ->
        [access] Our last day to reply. We send you no email, so look here then.
        [rectification] By this day it is right, or we tell you why not.
        [erasure] By this day we tell you what is gone, and why we keep the rest.
        [restriction] By this day we tell you what we decided.
        [objection] By this day we stop, or tell you the reason.
        [marketing] By this day we tell you here that it is done.
       *[other] Our last day to reply.
    }
next-others = We tell everyone we had shared it with. You can ask us who they are.
next-work-to-come = We look at whether we may use it.
next-effect-consent = Your consent ended on this day.
next-effect-marketing = We stopped our news and offers on this day.
next-effect-unknown = This counts from this day. We carry it out as soon as we know who asks, and have found the right records.
next-effect-disputed = From this day we do not use it, unless somebody must be kept safe.
next-effect-lifted = From this day we use it again. We told you why. We still have to reply to you.
next-consent = We tell you what we stopped.
next-consent-before = We confirm that there is nothing left to end.
next-consent-again = You can agree again. It is up to you.
next-complaint-way = We tell you how we get on. The law sets no last day for this.
next-complaint-confirm = We confirm that we have your complaint.
next-complaint-aim = We aim to tell you the outcome by this day, and why.
next-complaint-end = We tell you the outcome, and why.

papers-title = Documents you sent
papers-none-title = Documents
papers-send-title = Send a document
papers-words = What should we know about it? (optional)
papers-send = Send
papers-checked = Checked for viruses
papers-refused = Not kept: a virus was found
papers-message = I sent you this document: { $name }

receipt-hint = It proves what you sent, and when
take-back-link = Withdraw this request
    .young = Cancel this request
take-back-title = Do you want to withdraw your request?
    .young = Do you want to cancel your request?
take-back-text = We stop work on it, and you get no reply. You keep what we have already given you.
take-back-paused = At the moment we do not use the information. If you withdraw your request, we use it again from the day after.
    .young = At the moment we do not use the information. If you cancel, we use it again from the next day.
take-back-again = You can ask again at any time. It is then a new request with a new date.
take-back-which = Who do you want to withdraw it for?
    .young = Who do you want to cancel it for?
take-back-missing = Choose who you want to withdraw it for
    .young = Choose who you want to cancel it for
take-back-send = Withdraw my request
    .young = Cancel my request
take-back-keep = No, keep my request
take-back-why = Withdrawn by the person who asked

feedback-link = How was this for you?
feedback-hint = Three questions. We do not keep who answered.
feedback-title = How was this for you?
feedback-text = You do not have to answer all of them. We only count the answers. We do not keep who gave them.
feedback-easy = Was it easy to ask?
feedback-clear = Did you understand our reply?
feedback-respect = Did we treat you with respect?
feedback-yes = Yes
feedback-partly = Partly
feedback-no = No
feedback-send = Send
feedback-given = You have already told us. Thank you.
