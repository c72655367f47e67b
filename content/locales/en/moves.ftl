# What staff do to a case. A move has `case-SECTION` (its name), `case-SECTION-send` (its button), `done-SECTION` (what is said when
# it is done) and perhaps `case-SECTION-help`. A field has `field-NAME`, or `field-any-END` for all that end alike, and perhaps `-hint`.

steps-title = To do first
steps-also = You can also
steps-letter = Print and post: { $what }
steps-letter-doubt = Do not post this letter: { $what }
steps-letter-doubt-text = A doubt stands about who asks. Settle it first, or record that the letter does not go.
steps-letter-unsafe = Do not post: { $what }
steps-letter-unsafe-text = They said since that post is not safe. Record below that it did not arrive, and tell them another way. If it went before they said so, record that day.
steps-extension = The extension came too late
steps-extension-late = It was there on { $given }, so it moves no date. You can still tell them another way, by { $day }.
steps-extension-over = It was there on { $given }, so it moves no date. Tell them that the date stays as it was.
steps-letter-by = To be there by { $there }, post it by { $second } (second class) or { $first } (first class). Then record it below.
steps-letter-first = To be there by { $there }, post it first class by { $first }. Then record it below.
steps-letter-late = It should be there by { $there }. By post it comes too late. Ask whether another way is safe.
steps-letter-soon = Nothing counts before it is posted. Post it as soon as you can. Then record it below.
steps-waiting = Waits for a second person: { $what }
steps-open = Asked for: { $what }
steps-open-since = We wait since { $day }.
steps-open-wrote = They wrote here on { $day }, after we asked. If that is what we asked for, record that it came, on that day. If not, write what is still missing.
steps-open-not-given = Written on { $day }. It counts when they have been told of it.
steps-open-failed = It did not reach them, so it does not count, and no date waits for it. Ask again in a way that reaches them.
steps-open-late = Asked after the last day. It moves no date, and the case stays late.
steps-acknowledge = Confirm the complaint
steps-acknowledge-text = Nobody has confirmed yet that we have it. The last day is { $day }.
steps-acknowledge-late = Nobody has confirmed yet that we have it. The last day was { $day }: do it today.
steps-doubt = A doubt stands: { $what }
steps-doubt-text = What came was not enough. Nothing that tells of a person goes out before it is settled: ask again, or record what else shows it.
steps-declined = Not confirmed: { $what }
steps-declined-text = A second person did not confirm when it was asked. It counts for nothing, and we do not wait for it. If you still need it, ask again.
steps-declined-over = A second person did not confirm when it was asked. It counts for nothing, and we do not wait for it. After the last day a question pauses nothing: if you still need to know, write to the family.
steps-further = The next part of the reply
steps-further-text = They were told that it comes by { $day }.
steps-wrote = They wrote on { $day }
steps-wrote-text = Nobody has answered. Write to them, reply, or record that nothing is owed.
steps-further-late = They were told that it comes by { $day }. That is after the last day: all of it is owed by { $limit }.
steps-unsent = The reply was not sent
steps-unsent-text = Its letter does not go, and nothing of it holds. Reply once more.
steps-unheard = They have not heard what we wrote here
steps-unheard-text = They do not come here. Tell them by post, by hand or by phone: use “Tell them how far we are”.
steps-again = The reply did not arrive
steps-again-text = It is owed again. Ask how it can reach them safely, then reply once more.
steps-lost = The reply does not count any more
steps-lost-text = What it granted turned out not to be theirs to end. Decide it anew, and reply once more.
steps-day-declined = The day of the reply was not confirmed
steps-day-declined-letter = A second person did not confirm when it was posted. It counts for nothing before that: record its true day of posting below. If it was never posted, reply once more.
steps-day-declined-text = A second person did not confirm when it was given. It counts for nothing, and is owed again: give it once more, and record the day.
steps-unseen = Not seen yet: { $what }
steps-unseen-text = It stands here since { $day }. It counts as given when the mail about it went out, or when they look.
steps-unseen-reply = It stands here since { $day }, and nobody was told of it. The case stays open until the mail about it went out, or they look. If neither happens, reply once more: hand it over, post it or read it to them.
waiting-on = { $what }, on { $day }
waiting-event = Entry { $seq } of the history
waiting-text = Recorded by { $by }. The date now: { $now }. If confirmed: { $then }.
waiting-late = late
waiting-in-time = in time
waiting-text-proof = Recorded by { $by }. The date now: { $now }. If confirmed, it stops once this has reached them, and the month starts when the proof comes.
waiting-text-question = Recorded by { $by }. The date now: { $now }. If confirmed, it pauses once this has reached them, until they answer.
waiting-text-late = Recorded by { $by }. The case now: { $now }. If confirmed: { $then }.
waiting-own = You recorded it, so somebody else must confirm it.
somebody-of-staff = a member of staff

clock-no-effect = This changes no date.
clock-question-over = The last day has passed. A question that is asked today pauses nothing: write to the family instead. Record here only a question that was put to them before, with its day. A second person confirms it.
clock-after-limit = The last day has passed. This moves no date, and the case stays late.
clock-never-asked = Then the date is what it would be if we had never asked.
clock-acknowledged-before = The law names no day for this complaint: it came before 19 June 2026. We tell them what comes of it, without undue delay.
clock-acknowledged = This ends the 30 days. After it we tell them what comes of it, without undue delay.
clock-stops = From then on the month has not started. It starts on the day that what you ask for comes.
clock-starts = The month starts on the day it came, not on the day you record it.
clock-pauses = This stops the clock until the day of the answer. Both days do not count.
clock-resumes = The clock goes on from the day after the answer came.
clock-extends = This gives two more months. They must have the notice by { $by }. After that day it has no effect.
clock-extends-late = They had to have the notice by { $by }. Only a notice that they had by then counts, and a second person must confirm it.
clock-extends-open = This gives two more months. The month is not running, so a notice now is in time.
clock-moves = This can move a date. If it does, it counts only after a second person confirms it.
clock-undelivered = What did not arrive was not given. The date is worked out again without it.
clock-ends = After this the clock has nothing more to count.

reads-family = The family reads this
reads-staff = Only staff read this

choice-none = None of these
choice-yes = Yes
choice-no = No
proof-identity = Who they are
proof-authority = That they may ask for somebody else
proof-fee = A fee
proof-clarification = What they mean
ground-complexity = The request is complex
ground-number = The person made a number of requests
outcome-all = All of it
outcome-part = A part of it
outcome-refused = Refused
outcome-nothing-held = We hold nothing
outcome-withdrawn = They do not want it any more
outcome-not-ours = It is somebody else’s to answer
outcome-upheld = The complaint is right
outcome-partly-upheld = The complaint is right in part
outcome-not-upheld = The complaint is not right
refusal-exempt = An exemption of the Data Protection Act 2018
refusal-unfounded = Manifestly unfounded (UK GDPR Article 12(5))
refusal-excessive = Excessive (UK GDPR Article 12(5))
refusal-compelling = Compelling grounds that override their interests (UK GDPR Article 21(1))
refusal-legal-claims = Needed for legal claims (UK GDPR Article 21(1))
refusal-does-not-apply = The right does not apply to this
refusal-not-identified = Proof of who asks was not enough, or did not come (UK GDPR Article 12(2) and 12(6))
way-portal = Here, and a mail that says there is news
way-post = By post, as a letter that you print
way-hand = Handed over
way-aloud = Read to them
way-yourself = You do it yourself, with the person. Choose it only where that is safe.
after-unposted = Print the letter and post it: nothing counts before. Then record that you posted it.
after-unseen = It counts when the mail about it has gone out, or when they look here.
after-unconfirmed = A second person must confirm it. Until then the old date stands.
after-not-started = The month has not started now. It starts on the day that what you asked for comes.
after-started = The month started on the day it came.
after-paused = The clock has stopped until they answer.
after-goes-on = The clock goes on.
after-moved = The last day is another now.
after-ended = They gave it, so what they agreed ends on their word. The case says what to carry out.
after-weighed = That ends nothing: it is a wish, and you decide it.
post-first = First class
post-second = Second class
given-made = { $day }: { $text }
given-question = Our question
given-proof = What we ask them to show
given-fee = The fee we ask for
given-extension = Notice of two more months
given-acknowledgement = Acknowledgement of the complaint
given-progress = How far we are
given-reply = Reply
given-lifting = Notice that we use it again
day-given = { $what }: the day it went
day-posted = { $what }: the day it was posted
withheld-part = Part { $n } that is left out

field-any-way = How does it go?
field-any-way-hint = By post it goes only where they said that this is safe.
field-any-on = On which day?
field-any-on-hint = Leave this empty for today. If it happened earlier, enter that day. What goes here or by post gets its day later.

case-post = Record that a letter was posted
case-post-send = Record it
case-post-help = A letter of first class counts as there on the second working day after, of second class on the fourth.
done-post = It is recorded that the letter was posted.
field-post-letter = Which letter?
field-post-class = How did it go?
field-post-on = On which day was it posted?
field-post-on-hint = Leave this empty for today.

case-confirm = Confirm what a colleague recorded
case-confirm-send = Record my word
case-confirm-help = Look at what shows it before you say yes. Until then the old date stands.
done-confirm = Your word is recorded.
field-confirm-of = What?
field-confirm-answer = Is it so?
field-confirm = What did you look at?

case-messages = Write to the family
case-messages-send = Send message
done-messages = Your message is sent.
field-message = Your message

case-question = Ask what they mean
case-question-send = Ask
case-question-help = Ask only what you need to find the information.
done-question = The question is asked.
field-question = Your question

case-heard = Record their answer
case-heard-send = Record the answer
case-heard-help = For an answer that came by phone, by post or in person.
done-heard = The answer is recorded.
field-heard = What they answered
field-heard-on = On which day did it come?
field-heard-on-hint = Leave this empty for today. If it came earlier, enter that day.

case-marked = A message is the answer
case-marked-send = Mark it as the answer
case-marked-help = The clock goes on from the day of that message.
done-marked = The message is the answer now.
field-marked-message = Which message answers our question?

case-proof = Ask for proof or a fee
case-proof-send = Ask for it
case-proof-help = Ask only on reasonable doubt, and only for what settles it. Somebody who is signed in or known to a worker is usually not asked.
proof-fee-help = A fee is for what is manifestly unfounded or excessive.
done-proof = It is asked for.
field-proof-of = What do you ask for?
field-proof-doubt = What do you doubt, and why?
field-proof-doubt-hint = For a fee: what shows in this case that the request is manifestly unfounded or excessive.
field-proof = What exactly should they send?

case-proven = Record what came
case-proven-send = Record it
case-proven-help = The day it reached us counts, not the day you looked at it.
done-proven = It is recorded what came.
field-proven-of = What did we ask for?
field-proven = What came?
field-proven-on = On which day did it come?
field-proven-on-hint = Leave this empty for today. If it came earlier, enter that day.
field-proven-enough = Does it settle the doubt?
field-proven-enough-hint = If not, you can ask again. What came is recorded all the same.

case-withdraw = Take back what we asked for
case-withdraw-send = Take it back
done-withdraw = It is taken back.
field-withdraw-of = What?
field-withdraw = Why?
field-withdraw-told = What do you tell them?

case-identify = Record whose record it is
case-identify-send = Record it
case-identify-list = The same day of birth have: { $list }. That alone proves nothing.
case-identify-more = { $more ->
    [one] One more person was born on this day.
   *[other] { $more } more people were born on this day.
} Search for them in the case system.
case-identify-no-day = They gave no day of birth. Search in the case system.
case-identify-other = If you name another person, what was said of the first is taken back: checks, what ended, and every letter and file that has not gone out.
case-identify-none = Nobody in our records has this day of birth.
done-identify = It is recorded whose record it is.
field-identified-as = Number in the case system
field-identified = How do you know?

case-check = Record a check
case-check-send = Record the check
case-check-help = For papers that came with the request, or somebody you know. If you had asked them for proof, they need not send it: the month runs as if you had not asked.
done-check = The check is recorded.
case-check-ends = Once it is known whose record it is and who they are, what they agreed themselves ends, from { $day }. Nobody can refuse that.
case-who-hint = The name that they gave proposes one. It proves nothing.
case-who-ends = Whoever agreed ends it on their word. If you choose the person who agreed, what they agreed ends, from { $day }, as soon as who they are and that they may ask are both checked. Nobody can refuse that. If you choose anybody else, it is a wish, and you decide it. The name that they gave proposes one. It proves nothing.
case-who-nobody = Nobody of these
case-who-line = { $name } ({ $person }): { $ties }
field-any-who = Who in our records asks?
field-checked-of = What did you check?
field-checked = How did you check it?

case-extension = Extend by two months
case-extension-send = Give notice
case-extension-help = A request is extended once.
done-extension = The notice is made.
field-extension-ground = Why does the law allow it?
field-extension = Your reasons

case-acknowledgement = Acknowledge the complaint
case-acknowledgement-send = Acknowledge it
done-acknowledgement = The acknowledgement is made.
field-acknowledgement = What you write

case-progress = Tell them how far we are
case-progress-send = Tell them
done-progress = It is recorded how far we are.
field-progress = How far we are

case-target = Set the day for the outcome
case-target-send = Set the day
case-target-help = The law names no day. It says: without undue delay. A later day than the one that shows counts only after a second person confirms it, and the person is told why.
done-target = The day is set.
field-target-on = By which day do we want to tell the outcome?
field-target-on-hint = For example, 24 2 2027
field-target = Why this day?
field-target-told = If it is later: what do you tell the person?
field-target-told-hint = Why it takes longer, and what we do meanwhile. They read it at once. Do not name the day: they see it when a second person has confirmed it.

case-answer = Reply
case-answer-look = Look at the reply
case-answer-send = Send this reply
case-answer-help = The next page shows who gets what, and how. Nothing is sent before. The portal adds where they can complain.
done-answer = The reply is made.
field-answer-outcome = What is decided?
field-answer = The words of the reply
field-answer-reasons = Our reasons
field-answer-reasons-hint = Needed where they do not get all of it, and where a complaint is not right or right only in part.
field-answer-ground = On which rule is it refused?
field-answer-shown = What shows it in this case?
field-answer-shown-hint = Needed for every rule: we must be able to prove it. For an exemption, name it too. They read which rule it is.
field-answer-withheld = What is left out
field-answer-further = When does the next part come?
field-answer-further-hint = Only where the reply comes in parts. The case stays open.
field-withheld-what = What it is, in general words
field-withheld-pages = On which pages
field-withheld-rule = The rule
field-withheld-reason = Why, in plain words

case-detach = Take a file off the reply
case-detach-send = Take it off
done-detach = The file is taken off. It was not sent.
field-detach-file = Which file?
field-detach = Why?

case-lift = Use it again
case-lift-send = Tell them
case-lift-help = The law says that they hear of it first (Article 18(3)). The mark ends on the day after the notice is given.
done-lift = The notice is made. The mark ends on the day after it is given.
field-lift = What you tell them

case-undelivered = Record that something did not arrive
case-undelivered-send = Record it
case-undelivered-help = A mail that came back, a letter that was returned.
done-undelivered = It is recorded that it did not arrive.
field-undelivered-notice = What did not arrive?
field-undelivered = How do you know?

case-correction = Correct a day
case-correction-send = Correct the day
case-correction-help = What was recorded stays in the history, beside the right day.
done-correction = The right day is recorded.
field-correction-of = Which day is wrong?
field-correction-on = The right day
field-correction-on-hint = For example, 27 3 2026
field-correction = How do you know?
field-correction-told = What do you tell them?

case-understanding = Record whether the young person understands
case-understanding-send = Record it
case-understanding-help = Judge it in this case, by what they understand and not by a birthday. Once it is recorded, only they end what they agreed to.
done-understanding = It is recorded.
field-understanding-is = Do they understand enough to decide for themselves?
field-understanding = What shows it?

case-own-view = Record the young person’s own view
case-own-view-send = Record it
case-own-view-help = Ask them when somebody asks for them, unless asking would put them at risk.
done-own-view = It is recorded.
field-own-view-asked = Did you ask them?
field-own-view = What did they say, or why did you not ask?

field-answer-lapsed = Why it may go, though their authority has lapsed
field-post-lapsed = Why it may go, though their authority has lapsed

case-settle = Nothing is owed for what they wrote
case-settle-send = Record it
case-settle-help = They are told nothing. If they complain, or want something new, key in a request of its own.
done-settle = It is recorded. The case asks for no answer any more.
field-settle = Why is nothing owed?

case-note = Write a note
case-note-send = Keep the note
done-note = The note is kept.
field-note = Your note

case-hold = Hold the case
case-hold-send = Hold it
case-hold-help = For a claim, an inquiry or a court. While it is held, nothing of the case is destroyed. Its dates run as before.
done-hold = The case is held. Nothing of it is destroyed until the hold is lifted.
field-hold = Why must it be kept?

case-release = Lift the hold
case-release-send = Lift it
case-release-help = After it, the case is destroyed again when its time comes.
done-release = The hold is lifted.
field-release = Why is it not needed any more?

case-back = Take the case back to work
case-back-send = Take it back
done-back = The case is back in work.
field-back = Why?
field-back-told = What do you tell them?

case-close = Close the case
case-close-send = Close the case
case-close-help = After a reply. Or where something that we asked for stopped the month, they heard of it a month ago, and it never came: then they are told why, with where they can go. If it comes later, the case opens again.
done-close = The case is closed.
field-reason = Why?
field-close-told = What do you tell them?

case-attach = Attach a file to the reply
case-attach-hint = PDF, JPEG, PNG or text, up to 20 MB. We take out where and when a picture was taken.
case-attach-send = Attach
case-attach-elsewhere = Why does this file belong here?
case-attach-elsewhere-hint = The same file is in a case of somebody else. Write it out: a word is not enough.
case-attach-waiting = Files that are here already
case-attach-waiting-hint = They go into the reply with your reason. Untick what does not belong there: it is deleted tomorrow.
