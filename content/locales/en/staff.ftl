# Officers and the data protection officer.

queue-title = Cases
queue-new = New
queue-action = Needs action
queue-mine = Mine
queue-open = All open
queue-done = Answered and closed
queue-unconfirmed = Second person
queue-post = Post a letter
queue-empty-title = No cases here
queue-empty = A request appears here as soon as somebody sends it.
queue-reference = Reference
queue-kind = What
queue-flags = Take care
flag-order = Court order
flag-urgent = Urgent
flag-urgent-on = Urgent: { $day }
flag-silent = Do not contact
flag-unconfirmed = Second person to confirm
flag-post = Post a letter
need-wrote = They wrote
need-unheard = Tell them another way
need-again = Did not arrive
need-untold = Tell them of the reply
need-unchecked = Check who asks
need-outcome = Outcome is owed
need-unowned = Nobody has it
flag-missed = Last day missed
flag-unreadable = Part cannot be read
queue-due = Reply by
queue-ended = Done
queue-act = Act
queue-act-on = { $day }: { $why }
queue-act-reply = Reply
queue-act-look = Look again
queue-answered-on = Answered on { $day }
queue-closed-on = Closed on { $day }
queue-about = About
queue-state = State
queue-officer = Officer
queue-received = Received
queue-look = Look by { $day }
queue-no-date = No date runs
queue-nobody = Nobody yet

case-title = Case { $reference }
case-about = { $what }. Asked for by { $requester }
case-state-new = New
case-state-working = In work
case-state-post = Letter to post
case-state-look = Reply not seen
case-state-checking = Waiting for proof
case-state-clarifying = Waiting for an answer
case-state-answered = Answered
case-state-closed = Closed
case-missed = Late: the last day was { $day }. { $remaining }
case-taken-back-in-time = Taken back to work on { $back }. Answered in time on { $answered } before.
case-taken-back = Taken back to work on { $back }. Answered on { $answered } before.
case-answered-posted = Posted; there by { $day }
case-answered-on = Answered on { $day }
case-asked = What was asked
case-row-kind = What they want
case-row-of-record = Row of the record
case-row-words = What they said
case-row-channel = How it came
case-contact = Safe contact
case-contact-none = None. Do not ring, write or email. They look here.
case-voicemail-yes = You may leave a message.
case-voicemail-no = Do not leave a message.
case-safe-note = To keep them safe
case-unreadable = Part of this case could not be read. Tell the people who run the portal. Until they have mended it, nothing can be done here, and safe contact is not shown: it may have changed.
case-unreadable-refused = Nothing was done: part of this case could not be read.
case-letter-tells-place = This letter would tell who asked a protected place. Do not post it. Record that it did not arrive, and write again without it.
case-tells-place = This would tell who asked a protected place: its postcode, or its street and house. Take that out.
case-linked-unreadable = Part of a case that was sent with this one could not be read, so messages may be missing here. Tell the people who run the portal.
lapse-order = Our records now hold an order, or a risk, that forbids who asked to see this person’s record.
lapse-age = The person is 18 now: who asked does not act for them any more.
lapse-bond = Our records do not show any more that who asked may act for this person.
case-lapsed = Their authority has lapsed since they asked. They see nothing of this case here but their own words, and are not told why. Before a reply goes, say why it may.
young-understands = Recorded on { $day }: they understand enough to decide for themselves.
young-understands-not = Recorded on { $day }: they do not understand enough yet.
young-understands-unknown = It is not recorded whether they understand enough to decide for themselves.
young-asked = Their own view was asked, recorded on { $day }.
young-asked-not = Their own view was not asked, recorded on { $day }.
young-asked-unknown = Their own view is not recorded.
case-order-held = Our records hold an order that forbids somebody to see the record of this person, or of somebody with the same name and day of birth. Read it first.
case-flag-order = There is or may be a court order. Read what it says before you tell anybody anything.
case-flag-urgent = They need this by a certain day. See below.
case-held = This case is held: nothing of it is destroyed until the hold is lifted. The history says why.
case-flag-silent = It is not safe to ring, write or email. They look here.
case-unknown = The person is described in the asker’s words. Nothing shows yet who they are in our records.
case-effect = In effect at once: { $text } Carry it out in the case system now.
case-evidence-held = { $name } (held: not checked for viruses yet)
case-evidence-refused = { $name } (a virus was found, and the file was destroyed)
case-alike = Cases that may be about the same person
case-alike-text = The name and day of birth look alike. This proves nothing. Each request has its own right to a reply.
case-alike-more = { $more ->
    [one] And one more, received earlier.
   *[other] And { $more } more, received earlier.
} They are in the lists of requests too.
case-alike-one = { $reference }, received on { $received } ({ $state })
case-row-received = Received
case-row-officer = Officer
case-messages-none = What you and the family write to each other appears here.
case-files = Files that wait for the reply
case-files-none-title = No files yet
case-files-none = Files that you attach appear here. The family sees them when you send the reply.
case-reply = Reply: { $outcome } ({ $day })
case-reply-unposted = This is a letter that nobody has posted. The family does not see it yet.
case-reply-lost = What it granted turned out not to be theirs to end. It counts for nothing: a reply is owed.
case-reply-declined = A second person did not confirm this reply. It counts for nothing: a reply is owed.
case-reply-day-declined = A second person did not confirm the day on which this letter was posted. It counts for nothing before its true day is recorded.
case-reply-unseen = Nobody was told of this reply. It is not given yet.
case-reply-taken-back = Taken back on { $day }. This reply no longer counts.
case-reply-back = This reply did not arrive. The family can still read it here, if they look.
case-reply-never-posted = This letter was never posted. The family does not see it.
case-letters = Letters that were posted
case-letter-again = Print again: { $what } ({ $day })
case-history = History
case-news = What came meanwhile
case-news-text = Something happened to this case since you opened the page. Nothing was done. What you typed is kept below. Read what came, then send it again if it still fits.
case-typed = You typed this into “{ $form }”. It was not sent, and the form is not offered any more:
case-nothing-to-do = There is nothing for you to do here now.
case-take = Take this case
case-take-over = Take this case over
case-no-date = No date runs

history-entry = { $seq }. { $title }
history-on = Happened on { $day }
history-since = Since { $day }
history-submitted = Request received
history-asked = Asked for: { $what }
history-came = What we asked for came
history-withdrawn = What we asked for taken back
history-told = { $what }. They were told: { $told }
history-told-them = They were told: { $told }
history-message = Message { $seq } is the answer
history-confirmation-needed = Waits for a second person
history-confirmed = Confirmed by a second person
history-lost = It turned out not to be theirs to end: it stands again
history-declined = Not confirmed by a second person
history-posted = Letter posted
history-notified = Mail about news went out
history-seen = The family looked
history-failed = Notice did not arrive
history-progress = Progress told
history-settled = Nothing is owed for what they wrote
history-note = Note
history-detached = File taken off
history-replied = Reply: { $outcome }
history-target = Day for the outcome set
history-taken = Case taken
history-we-wrote = We wrote to the family
history-they-wrote = The family wrote to us
history-attached = File put into the reply
history-opened = File opened by the family
history-taken-back = The family took it back
history-closed = Case closed
history-identity = Identity proven
history-authority = Authority proven
history-fee = Fee paid
history-question-answered = Question answered
history-extension = Notice of two more months
history-acknowledged = Complaint acknowledged
history-corrected = Day corrected
history-correction = { $what }: { $was } was wrong, { $now } is right. { $told }
history-moved-back = Case taken back to work

overview-title = Overview
overview-late = Late
overview-this-week = Due this week
overview-open = Open
overview-new = With nobody
overview-unconfirmed = Waits for a second person
overview-post = Letter to post
overview-list = Every open case
overview-lead =
    { $late ->
        [0] No case is late.
        [one] { $late } case is late.
       *[other] { $late } cases are late.
    }
overview-empty-title = No open cases
overview-empty = Every open case appears here with its date.

channel-portal = By this website
channel-phone = By phone
channel-post = By post
channel-email = By email
channel-in-person = In person
channel-social-media = By social media
intake-title = Key in a request
intake-lead = For requests that came by phone, post, email, in person or by social media. The day it reached us is the day that counts.
intake-channel = How did it come?
intake-received = When did it reach us?
intake-received-hint = The day itself, also on a weekend. For example, 20 11 2026
intake-confirm-title = The day is more than a month ago
intake-confirm = The day is right
intake-kind = What do they want?
intake-words = What did they say or write?
intake-words-hint = In their own words, as far as you can.
intake-consents = Which consent do they withdraw?
intake-consents-hint = Only where somebody withdraws a consent. If they do not say which, leave this empty: then it is every consent.
intake-for = Who do they ask for?
intake-for-me = Themselves
intake-for-child = A child
intake-for-adult = Another adult
intake-for-client = A person they work for
intake-name = Full name of the person it is about
intake-born = Their date of birth (optional)
intake-born-hint = Leave this empty if they did not say.
intake-asker = Full name of the person who asks (if it is not the same)
intake-asker-hint = The letter is addressed to this name.
intake-channel-missing = Choose how it came
intake-received-missing = Enter the day it reached us
intake-kind-missing = Choose what they want
intake-words-missing = Write what they said or wrote
intake-for-missing = Choose who they ask for
intake-name-missing = Enter the name of the person it is about
intake-asker-missing = Enter the name of the person who asks
intake-send = Key in and show the letter
claim-received = We have it. You do not have to do anything now.
claim-complaint-before = With this letter you can follow your complaint. We look into it, tell you how we get on, and the outcome.
claim-complaint = With this letter you can follow your complaint. Within 30 days we write to you and confirm that we have it. We look into it, tell you how we get on, and the outcome.
claim-asked = On { $received } this reached us from you: { $kind }.
claim-follow-title = Follow it online
claim-follow = Go to { $address } and enter:
claim-code = Code
claim-keep = Keep this letter safe. Anybody who has it can read your request.
case-letter = The date as a letter to print
letter-title = Letter { $reference }
letter-heading =
    { $kind ->
        [complaint] Your complaint { $reference }
       *[other] Your request { $reference }
    }
letter-dear = Dear { $name },
letter-asked =
    { $of ->
        [complaint] On { $received } we received your complaint.
       *[other] On { $received } we received your request. It is about: { $kind }.
    }
letter-contact = If something is wrong or has changed, ring { $phone } or write to { $address }. Give the reference { $reference }.
case-contact-change = Change how they may be reached
case-identified = In our records, this is about { $name } ({ $person }). An officer found out.
case-in-doubt = There is a doubt about who asks, or whether they may. Nothing that tells of a person can go out before it is settled.
case-unchecked = Nobody has checked yet who asks, or that they may. Nothing that tells of a person can go out before.
case-who = { $who } asks, as an officer found.
case-who-none = Who asks is nobody of this record, nor around it, as far as an officer knows.
case-who-unsaid = Nobody has said yet who in our records asks. Record a check and say it: nothing ends on their word before.
tie-self = the person themselves
tie-child = their child, or in their care
tie-gave = gave a consent
tie-parent = parent
tie-step-parent = step-parent
tie-guardian = guardian
tie-carer = carer
tie-sibling = brother or sister
tie-partner = partner
tie-other = related otherwise
case-effect-unknown = It counts from { $day }. Find out whose record is meant, and check who asks. Then carry it out.
case-effect-doubt = It has no effect while there is a doubt about who asks. It counts from { $day }, when we know who asks. If it was carried out in the case system, undo that there. If you find that it was somebody else, reply “Refused” because the right does not apply.
case-effect-denied = By your reply of { $day } nothing is done: it has no effect, and what was there stands again. If it was carried out in the case system, undo that there.
case-effect-decided = You decided that it ends, from { $day }. Carry it out in the case system now. If that was a mistake, take the case back to work.
case-use-stopped = It was decided that the use stops. It is marked since { $day }, and stays so until you tell them that it is used again.
case-use-stopped-objection = It was decided that the use stops. It is marked since { $day }, and stays so. If some of it must be used again, take the case back to work and refuse that with its ground.
case-groundless = By what was recorded of the young person since, it was not for who asks to end this. Record here as well whether the young person understands: then it stands again, and you decide it.
case-lost = It stands again since { $day }: by what was recorded of the young person, it was not for them to end. We told who asked that we look at it first. If it was carried out in the case system, undo that there.
case-lost-ended = It stands again since { $day }: the request turned out to be about somebody else. We told who asked that we look at it first. If it was carried out in the case system for the person named before, undo that there. The history has their number.
case-lost-other = On { $day } it turned out to be about somebody else. We had told who asked that it had stopped, and told them since that we look at it first. If it was carried out in the case system for the person named before, undo that there.
case-wish = Somebody else agreed to this. It is a wish, and you decide it. If you reply “All of it”, what is listed below ends at once.
case-wish-theirs = Only the young person ends this, and nobody tells anybody else about it. Reply “Refused” because the right does not apply, in words that do not say whether anything was agreed.
case-wish-adults = Only the adult who agreed ends this, or somebody who may speak for them: a deputy, or an attorney. Check who asks, and that they may. Until then, say nothing of whether anything was agreed.
case-wish-spoken = Somebody who may speak for this adult asks that it ends. It never ends at once: you decide it. If you reply “All of it”, what is listed below ends, and the reply says who asked.
case-agreed = What stands in our records:
case-agreed-none = In our records nothing stands that could end.
case-agreed-before = Nothing to carry out: what they gave had ended on { $day }.
case-agreed-over = It is a wish about something that ended on { $day } already. Nothing is left to end, and nothing to carry out. Do not tell the person who asked when it ended, or on whose word.
case-agreed-untouched = Somebody else gave this. It stands, and this request ends nothing of it. Do not tell the person who asked about it:
case-agreed-service = To a service, since { $since }, given by { $by }. When it ends, the service ends. What is held stays.
case-agreed-data = To a use of data, since { $since }, given by { $by }. When it ends, the use ends. They can ask to have it deleted, or to take it elsewhere.
case-effect-letter = You decided that it ends, from { $day }. The letter that says so lies here: post it, then carry it out in the case system. If that was a mistake, record that the letter did not arrive.
case-effect-ended = The mark on the record ends: from { $day } it has no effect.
case-challenged = Since { $day } something in it is said to be wrong. Say so where you use it.
case-marks = Take care: something is marked in the record of this person.
history-consent-withdrawn = Consent taken back
history-disputed = Use disputed
history-marketing-stopped = News and offers stopped
history-contact = Safe contact changed
history-identified = Found in our records: { $person }
history-checked-who = { $what }: { $person } asks
history-checked-nobody = { $what }: nobody in or around the record asks
history-checked-identity = Checked who they are
history-checked-authority = Checked that they may ask
history-rest = The family asked for the rest
history-lifted = Mark lifted
history-held = Legal hold placed
history-hold-lifted = Legal hold lifted
letter-why = The rules behind the sum are listed under it, so that you can check it yourself.
letter-question = Please answer this question. It helps us to find what you mean.
letter-question-pauses = Please answer this question. It helps us to find what you mean. The month is paused from the day we post this letter to the day your answer reaches us.
letter-proof-meanwhile = We need this from you. We go on with our work meanwhile.
letter-proof = Before we can begin, we need this from you. The month starts on the day it reaches us.
letter-extension = We need two more months for your request. These are our reasons:
letter-acknowledgement = We have your complaint, and this letter confirms it.
letter-progress = This is how far we are:
letter-lifting = We will use this information again from the day after this letter reaches you.
letter-again = This is a copy, printed again, of the letter that was posted on { $day }. It goes to the address that is safe now. Printing it records nothing.
letter-not-by-post = They did not say that post is safe. Do not post this letter. Hand it over.
letter-code-word = Your code word: { $word }
claim-others = With it belong: { $list }. The code opens each of them.
danger-title = Read first. This can hurt somebody.
danger-open = Not answered yet.
danger-unsearchable = We could not search all of this for protected places: look at it yourself. { $files }
danger-changed = The record has changed since this was written:
danger-said = { $who }, { $day }
danger-answer = Your answer: { $what }
danger-send = Keep these answers
danger-send-help = No reply goes out before each point has an answer: what you found, and what you do about it. You can answer some now and the rest later.
danger-none = Write an answer to one point at least.
danger-short = Write what you found and what you do about it, in words of your own.
danger-first = Answer this before the reply goes out: { $what }
danger-late = The record has changed since you opened the page. Read this point again and answer it: { $what }
danger-whose = Whose record
danger-whose-text = Nobody has said whose record this is about. So nothing was looked up: no protected place, no court order, nothing told in confidence. Say whose record it is first. If nobody in the record is meant, write how you know.
danger-unknown = Not looked up: we do not know whose record it is.
danger-whose-none = We know whose record it is.
danger-place = Protected place
danger-place-text = { $names }: a place of theirs must not be found. Nothing in the reply may give it away: no street, school, doctor, club, date or file name.
danger-place-none = No protected place is recorded.
danger-confidences = Told in confidence
danger-confidences-text = For this person alone: { $count }. It stays out of what anybody else gets.
danger-confidences-none = Nothing is marked as told in confidence.
danger-age = Age and understanding
danger-age-text = { $years } years old. Write how well they understand what is asked, and how you know.
danger-age-unknown = We do not know how old they are. Write whether they are a child, and how well they understand what is asked.
danger-age-understands = Recorded on { $on }: they understand enough to decide for themselves.
danger-age-understands-not = Recorded on { $on }: they do not understand enough to decide for themselves.
danger-age-none = Grown up.
danger-own-view = Their own view
danger-own-view-text = Somebody else asks for them. Write what they want themselves, or why you did not ask.
danger-own-view-asked = Recorded on { $on }: they were asked.
danger-own-view-not-asked = Recorded on { $on }: they were not asked.
danger-own-view-none = Nobody else asks for a child here.
danger-orders = Court orders
danger-orders-who = It concerns: { $names }.
danger-orders-none = No order is held, and nobody spoke of one.
danger-others = Who else is in the record
danger-others-text = { $names }. Write what goes out about each of them, and why.
danger-others-review = Waits for somebody to review it: { $count }. It is about others, or keeps somebody safe.
danger-others-none = Nobody else is linked to this record.
danger-contact = Safe contact
danger-contact-no-email = Email is not safe. See below what is.
danger-contact-more = They told us what else keeps them safe. Read it below.
danger-contact-unasked = Nobody asked how they can be reached. Nothing is safe before they say so.
danger-contact-none = Email is safe, and they asked for nothing else.
danger-cases = Other requests
danger-cases-text = by somebody else, about this person or one of the same name and day of birth. Neither may learn of the other: not that it is there, not by a date, a paper or words that only the other gave us.
danger-cases-own = by the same person, and open. What it asks for must not be deleted before it is answered: destroying it to keep it from them is an offence (Data Protection Act 2018, section 173). A restriction may ask us to keep it.
danger-cases-hidden = Ask the data protection officer before you reply.
danger-cases-none = Nobody else has an open request about this person.

ways-in-title = How they get in
ways-in-letter = The code on their letter works.
ways-in-letter-ended = The code on their letter has been stopped.
ways-in-link = The link of their invitation is open.
ways-in-email = A code to the email address from which they asked lets them in.
ways-in-codes = The codes of their account go to { $email }.
ways-in-elsewhere = Does somebody else read that mailbox? They can send their codes elsewhere themselves, at Security. If they cannot, stop it here. No one person at a desk can take over an account.
ways-in-no-codes = The codes of their account go nowhere.
ways-in-used = The code on the letter was used on { $at }.
ways-in-print = Print the letter again
ways-in-passkeys =
    { $count ->
        [one] One passkey lets them in.
       *[other] { $count } passkeys let them in.
    }
ways-in-hint = If the letter, a link, a device or their mailbox got into the wrong hands, stop it. Whoever is signed in is signed out, every passkey ends, and codes go nowhere until the administrator sends a new invitation to an address that they say is safe. A new code on a letter ends the one before. Until then, answer by a way that they said is safe.
ways-in-stop = Stop codes, links and passkeys
ways-in-reason = Why do you stop it?
ways-in-reason-hint = Only staff read this.
ways-in-renew = Make a new code
ways-in-renewed-note = A new code for their letter was made. The one before works no more.
ways-in-stopped-note = Codes, links and passkeys of who asked were stopped. { $why }
case-lost-mail = { $mails ->
    [one] A mail about this case could not be delivered on { $at }. Tell the person in another way.
   *[other] { $mails } mails about this case could not be delivered, the last on { $at }. Tell the person in another way.
 }

overview-lost-mail = Mails that could not be delivered
overview-lost-mail-text = We tried, and gave up. Tell the person in another way.
overview-lost-mail-more = And { $more } more.
overview-lost-mail-code = A code for signing in
overview-lost-mail-checkpoint = The newest checkpoint of the log
overview-lost-mail-other = A mail

dpo-staff-title = Staff
dpo-staff-lede = Everybody who can sign in here because they work here. Who lost their passkey can make a new one with a code by email, once you release them. The release works for 24 hours.
dpo-staff-passkeys = { $number ->
    [0] No passkey
    [one] { $number } passkey
   *[other] { $number } passkeys
 }
dpo-staff-until = May make a passkey with a code until { $at }
dpo-staff-release = Release { $name }
dpo-staff-caseworker = Caseworker
dpo-staff-officer = Officer
dpo-staff-reviewer = Reviewer
dpo-staff-dpo = Data protection officer
dpo-staff-admin = Administrator

overview-held-mails = Mails that were not sent
overview-held-mails-text = Some mails about what is new were not sent: too many went to the address of these cases in a short time, or somebody else with an account here uses the same address. Tell the person in another way.
overview-held-mails-more = And { $more } more.
case-held-mails = { $mails ->
    [one] A mail that something is new here was not sent: too many went to the address in a short time, or somebody else with an account here uses the same address. Tell the person in another way.
   *[other] { $mails } mails that something is new here were not sent: too many went to the address in a short time, or somebody else with an account here uses the same address. Tell the person in another way.
 }

overview-feedback = How families found it
overview-feedback-question = Question

# Who helps who asked (capability Y7).
case-helper-title = Who helps them
case-helper = { $name } ({ $email }) has seen this request since { $at }, without the files of replies.
case-helper-files = { $name } ({ $email }) has seen this request since { $at }, with the files of replies.
case-helper-closed = { $name } ({ $email }) saw this request from { $at } until 30 days after it was closed.
case-helper-ended = { $name } saw this request from { $at } to { $ended }.
case-helper-no-email = email gone
case-helper-by = { $name }, who helps them
case-helper-reason = Why do you end it?
case-helper-reason-hint = Only staff read this. Who asked sees on their page that we ended it.
case-helper-end = End that they help
history-helper-joined = Who asked joined { $name }, to help them
history-helper-ended = Who asked ended that { $name } helps
history-helper-ended-us = An officer ended that { $name } helps
