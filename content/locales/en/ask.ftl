# The questions of every kind of request. A key is `ask-`, then the kind if the words are only for it, then the name of the
# question or field, then what it is: `-title`, `-intro`, `-hint`, `-missing`, or a choice. Words for somebody the person acts
# for end in `-for-child` and so on. A test finds a question without words and words without a question.

ask-optional = { $label } (optional)
ask-pick = Choose one
ask-save = Save and come back later
ask-more-children = Add another child (up to four in all)

## Whose information

ask-who-title = Who is this about?
ask-who-intro = You can choose more than one. We open a request for each person, and keep them together.
ask-subject = Who is this about?
ask-subject-hint = You can choose more than one. We open a request for each person, and keep them together.
ask-subject-other = Somebody else
ask-subject-missing = Choose who this is about
ask-for-title = Who are you asking for?
ask-for = Who are you asking for?
ask-for-me = Myself
ask-for-child = A child
ask-for-child-hint = You are a parent, or you look after the child.
ask-for-adult = Another adult
ask-for-adult-hint = They want you to ask for them.
ask-for-client = A person I work for
ask-for-client-hint = You are a solicitor, an advocate or a support worker.
ask-for-missing = Choose who you are asking for

ask-person-for-me-title = About you
ask-person-for-child-title = About the child
ask-person-title = About the person
ask-person-intro = We use this only to find the right records.
ask-name-for-me = Your full name
ask-name-for-child = The child’s full name
ask-name = Their full name
ask-name-hint = Any name we may know, such as an earlier one, helps too.
ask-name-missing = Enter a name
ask-born-for-me = Your date of birth
ask-born-for-child = The child’s date of birth
ask-born = Their date of birth
ask-born-hint = For example, 27 3 2016
ask-born-missing = Enter a date of birth
ask-address = An address that we may know
ask-address-hint = It does not have to be where anybody lives now. Leave this empty if it is not safe.
ask-name-2 = The second child’s full name
ask-name-2-missing = Enter the second child’s name
ask-born-2 = The second child’s date of birth
ask-born-2-missing = Enter the second child’s date of birth
ask-name-3 = The third child’s full name
ask-name-3-missing = Enter the third child’s name
ask-born-3 = The third child’s date of birth
ask-born-3-missing = Enter the third child’s date of birth
ask-name-4 = The fourth child’s full name
ask-name-4-missing = Enter the fourth child’s name
ask-born-4 = The fourth child’s date of birth
ask-born-4-missing = Enter the fourth child’s date of birth
ask-asker = Your own full name
ask-asker-missing = Enter your own name

ask-authority-for-child-title = What shows that you look after the child?
ask-authority-title = What shows that you may ask for them?
ask-authority-intro = Choose all that you have. You can add a copy later in this form. If you have nothing, you can still ask.
ask-proof-child = What do you have?
ask-proof-child-birth = A birth certificate
ask-proof-child-responsibility = An agreement or order about parental responsibility
ask-proof-child-court = Another court order
ask-proof-child-none = I don’t have any of these
ask-proof-child-none-hint = That is fine. An officer will tell you what else would help.
ask-proof-child-missing = Choose what you have, or that you have none of these
ask-proof-adult = What do you have?
ask-proof-adult-letter = A letter in which they agree
ask-proof-adult-attorney = A power of attorney
ask-proof-adult-deputy = An order of the Court of Protection
ask-proof-adult-none = I don’t have any of these
ask-proof-adult-none-hint = That is fine. An officer will tell you what else would help.
ask-proof-adult-missing = Choose what you have, or that you have none of these
ask-orders = Is there a court order about who may see the child, or who may know things about them?
ask-orders-hint = We ask so that nobody is put in danger.
ask-orders-no = No
ask-orders-yes = Yes
ask-orders-unsure = I’m not sure
ask-orders-missing = Choose whether there is a court order
ask-orders-about = What does the order say?

## What is asked for, by kind

ask-access-what-title = What would you like?
ask-scope = How much do you want?
ask-scope-everything = Everything you hold
ask-scope-everything-hint = Choose this if you are not sure.
ask-scope-some = Only some of it
ask-scope-some-hint = By kind, by service, by who it names, or by dates.
ask-scope-letter = I only need one letter
ask-scope-letter-hint = This is often quicker. You can still ask for the rest. Your date stays the same.
ask-scope-missing = Choose how much you want
ask-access-categories = Which kinds of information?
ask-access-categories-hint = Choose all that you want. You can leave this empty and fill in a box below instead.
ask-access-categories-missing = Choose a kind of information, or fill in a service, a name or a date
ask-service = From which service or session?
ask-service-hint = Such as a children’s centre, or a parenting course.
ask-people = Naming which people?
ask-people-hint = Such as a worker, or somebody in your family.
ask-from = From which day?
ask-from-hint = For example, 1 9 2024
ask-to = Up to which day?
ask-to-hint = For example, 31 8 2025
ask-access-details = Is there anything that helps us find it?
ask-access-details-hint = Such as a worker’s name, a date, or one letter you are looking for.
ask-letter = Which letter or document do you need?
ask-letter-hint = Such as what it is about, who wrote it, and when.
ask-letter-missing = Tell us which letter or document you need

ask-rectification-what-title = What is wrong?
ask-category = What kind of information is it?
ask-category-missing = Choose the kind of information
ask-wrong = Which detail is wrong?
ask-wrong-hint = Such as “the school” or “the date of birth”.
ask-wrong-missing = Tell us which detail is wrong
ask-now = What does it say now?
ask-wanted = What should it say?
ask-wanted-missing = Tell us what it should say
ask-because = How do you know?
ask-because-hint = You can add a copy of a paper later in this form.

ask-erasure-what-title = What should we delete?
ask-erasure-what-intro = We must keep what we need by law, or to keep children safe. We tell you what we delete and what we keep, and why.
ask-delete = How much should we delete?
ask-delete-everything = Everything you hold
ask-delete-some = Only some of it
ask-delete-missing = Choose how much we should delete
ask-erasure-categories = Which kinds of information?
ask-erasure-categories-missing = Choose at least one kind of information
ask-erasure-ground = Why should we delete it?
ask-erasure-ground-needed = You do not need it any more
ask-erasure-ground-consent = I agreed to it, and I have changed my mind
ask-erasure-ground-objected = I object to how you use it
ask-erasure-ground-unlawful = You should not have it
ask-erasure-ground-unsure = Something else, or I’m not sure
ask-erasure-ground-missing = Choose why we should delete it
ask-erasure-details = Is there anything else we should know?

ask-restriction-what-title = What should we stop using for now?
ask-stop = What should we stop using?
ask-stop-hint = Such as one report, or a detail that is wrong.
ask-stop-missing = Tell us what we should stop using
ask-restriction-ground = Why should we stop?
ask-restriction-ground-accuracy = It is wrong, and you are checking it
ask-restriction-ground-unlawful = You should not use it, but I want you to keep it
ask-restriction-ground-claims = I need it for a court or a legal claim
ask-restriction-ground-objection = I have objected, and you are deciding
ask-restriction-ground-missing = Choose why we should stop
ask-restriction-details = Is there anything else we should know?

ask-objection-what-title = What do you object to?
ask-purposes = Which use do you object to?
ask-purposes-hint = These are the uses in our privacy notice. Choose all that you mean.
ask-purposes-missing = Choose at least one use
ask-situation = How does it affect you?
ask-situation-hint = Tell us about your life and why this use is a problem. We must then stop, or show a strong reason.
ask-situation-missing = Tell us how it affects you

ask-marketing-what-title = What should we stop sending?
ask-channels = How does it reach you?
ask-channels-hint = Choose all that you want to stop.
ask-channels-email = By email
ask-channels-post = By post
ask-channels-phone = By phone
ask-channels-text = By text message
ask-channels-all = All of it, in any way
ask-channels-missing = Choose what we should stop
ask-reached = Which address or number does it come to?

ask-automated-what-title = Which decision is it?
ask-decision = What was decided?
ask-decision-hint = Such as a place, a service or a score.
ask-decision-missing = Tell us what was decided
ask-decided-on = When were you told?
ask-decided-on-hint = For example, 4 11 2026
ask-wants = What do you want us to do?
ask-wants-explain = Explain how it was decided
ask-wants-person = Let a person look at it
ask-wants-say = Hear what I have to say
ask-wants-contest = Change the decision
ask-wants-missing = Choose what you want us to do

ask-portability-what-title = What would you like to take with you?
ask-consented = Which information?
ask-consented-hint = Only this information can be taken elsewhere, because we hold it with your consent. For the rest, ask for a copy.
ask-consented-missing = Choose at least one kind of information
ask-to-whom = Where should it go?
ask-to-whom-me = To me
ask-to-whom-other = To another organisation
ask-to-whom-missing = Choose where it should go
ask-organisation = Which organisation?
ask-organisation-missing = Enter the name of the organisation

ask-consent-what-title = What do you no longer agree to?
ask-consents = What do you no longer agree to?
ask-consents-hint = You do not have to say why. It stops as soon as you send this.
ask-consents-family-support = Working with a family support worker, and the assessment that goes with it
ask-consents-missing = Choose what you no longer agree to

ask-complaint-what-title = What is your complaint about?
ask-complaint-about = What is it about?
ask-complaint-about-request = How we dealt with a request
ask-complaint-about-wrong = Something we hold is wrong
ask-complaint-about-shared = We told somebody something
ask-complaint-about-safe = We did not keep something safe
ask-complaint-about-told = We did not tell you how we use information
ask-complaint-about-other = Something else
ask-complaint-about-missing = Choose what it is about
ask-happened = What happened?
ask-happened-hint = Tell us in your own words. Say when it happened, if you know.
ask-happened-missing = Tell us what happened
ask-outcome = What would put it right?
ask-related = If it is about a request, what is its reference?
ask-related-hint = For example, FH-7K2M9QX4

## Papers, reply, hurry, contact

ask-evidence-title = Would you like to add a paper?
ask-how-title = How would you like our reply?
ask-access-how-title = How would you like your copy?
ask-portability-how-title = How would you like your information?
ask-format = How would you like our reply?
ask-format-download = Here, on this website
ask-access-format-download = As files to download here
ask-format-download-hint = You open it here after you sign in. We never send it by email.
ask-format-paper = On paper
ask-format-paper-hint = We agree with you how to hand it over safely.
ask-format-reading = Read it together with somebody
ask-format-reading-hint = We sit down with you and go through it. You can bring someone you trust.
ask-format-missing = Choose how you would like our reply
ask-urgent-title = Do you need it by a certain day?
ask-urgent = Is there a day by which you need it?
ask-urgent-hint = Such as a court hearing or a school meeting. We cannot always be quicker, but we will try.
ask-urgent-yes = Yes
ask-urgent-no = No
ask-urgent-missing = Choose whether you need it by a certain day
ask-urgent-on = Which day is it?
ask-urgent-on-hint = For example, 14 12 2026
ask-urgent-on-missing = Enter the day
ask-urgent-why = What happens on that day?
ask-urgent-why-missing = Tell us what happens on that day
ask-contact-title = How may we contact you safely?
ask-contact-intro =
    We use only what you choose here. Our emails never say what they are about.
    If somebody may see your post, your phone or your email, do not choose it.
ask-still = Is what you told us still safe?
ask-still-hint = To keep you safe, this page never shows what you told us.
ask-still-yes = Yes, use that
ask-still-no = No, or I want to change it
contact-way-email = the email address
contact-way-phone = the phone number
contact-way-post = the postal address
contact-way-word = the code word
contact-still = Are { $first } and { $last } of { $day } still safe?
contact-still-one = Is { $way } of { $day } still safe?
contact-still-none = On { $day } you told us not to contact you. Is that still right?
ask-old-way = If somebody else reads the old way
ask-old-way-hint = If we had an email address for you, we write to it once that it was changed.
ask-old-way-unsafe = The old way is not safe. Do not write to it
ask-ways = Which ways are safe?
ask-ways-hint = Choose all that are safe.
ask-ways-email = Email
ask-ways-phone = Phone
ask-ways-post = Post
ask-ways-none = None. I will look here
ask-ways-for-caller = Which ways to reach them did they say are safe?
ask-ways-for-caller-missing = Choose which ways are safe, or that none is
ask-ways-none-for-caller = None, or they did not say
ask-ways-missing = Choose which ways are safe, or that none is
ask-email = A safe email address
ask-email-missing = Enter an email address
ask-phone = A safe phone number
ask-phone-missing = Enter a phone number
ask-voicemail = May we leave a message?
ask-voicemail-yes = Yes
ask-voicemail-no = No
ask-voicemail-missing = Choose whether we may leave a message
ask-post = A safe postal address
ask-post-missing = Enter a postal address
ask-code-word = A code word
ask-code-word-hint = If you choose one, we say it when we ring you and write it on letters, so that you know it is us.
ask-safe = Is there anything else that keeps you safe?
ask-safe-hint = Such as a time of day, or a name we should not say.

## What a caller says, in words for who writes it down

ask-orders-for-caller = Is there a court order about who may see the child, or who may know things about them?
ask-orders-for-caller-hint = Ask, so that nobody is put in danger.
ask-format-for-caller = How would they like our reply?
ask-format-for-caller-missing = Choose how they would like our reply
ask-format-download-for-caller-hint = With the reference and the code on the letter.
ask-format-paper-for-caller-hint = Agree with them how to hand it over safely.
ask-format-reading-for-caller = Read it together with somebody
ask-format-reading-for-caller-hint = They can bring someone they trust.
ask-urgent-for-caller = Is there a day by which they need it?
ask-urgent-for-caller-missing = Choose whether they need it by a certain day
ask-email-for-caller = The safe email address
ask-phone-for-caller = The safe phone number
ask-voicemail-for-caller = May we leave a message there?
ask-post-for-caller = The safe postal address
ask-code-word-for-caller = A code word
ask-code-word-for-caller-hint = If they choose one, say it when you ring, and write it on letters.
ask-safe-for-caller = Anything else that keeps them safe?
ask-safe-for-caller-hint = Such as a time of day, or a name not to say.

## What was answered, in words for staff, where those above speak to the person who asks

asked-for = Who they ask for
asked-name = Full name of the person it is about
asked-born = Date of birth of the person it is about
asked-asker = Full name of the person who asks
asked-proof-child = What shows that they look after the child
asked-proof-adult = What shows that they may ask
asked-scope = How much they want
asked-letter = Which letter or document they need
asked-because = How they know
asked-purposes = Which use they object to
asked-situation = How it affects them
asked-channels = How it reaches them
asked-decided-on = When they were told
asked-wants = What they want us to do
asked-consents = What they no longer agree to
asked-format = How they would like our reply
asked-urgent = Whether they need it by a certain day
asked-safe = What else keeps them safe
