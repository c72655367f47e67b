# What stands around the privacy notice. The notice and its plain and young versions are in content/notice/.
# Keys start with `notice-`. How these files work: ../README.md

notice-title = Privacy notice
notice-plain-title = Privacy notice in plain words
notice-young-title = Privacy notice for young people
notice-tellings = Versions of this notice
notice-plain-name = Plain
notice-young-name = For young people
notice-full-name = Full notice
notice-version = Version { $version }, recorded on { $date }.
notice-history = All versions
notice-plain-lead = This is the notice in plain words. Only the full notice counts.
notice-young-lead = This is the notice in short words, for you. Only the full notice counts.
notice-how = Open a part to read the notice word for word. The grey lines and the boxes “What you can do” are ours, to help.
# To who reads this page in another language.
notice-english = The notice itself is here in English, word for word. Only its English words count.
notice-english-plain = Read it in plain words in your language
notice-open-all = Open all parts
notice-close-all = Close all parts

notice-object-title = You have the right to object
notice-object = If a use of your information is a problem for you, tell us. We must stop, unless we show a compelling reason or need it for a legal claim.
notice-object-how = Object to a use
notice-object-stop = Stop news and offers now
notice-young-object-title = You can say no
notice-young-object = Do we use facts about you in a way that hurts or worries you? Tell us. We must stop, or show a very strong reason. We may also need it in court.
notice-young-object-how = Tell us to stop
notice-young-object-stop = Stop news from us

notice-more-title = What else the law makes us tell you
notice-more-answer = We must answer you within one month.
notice-more-no = You can say no to most questions.
notice-more-others = Some facts come from schools, health services, social care or the police.
notice-young-more-answer = We must answer in one month.
notice-young-more-no = You can say no to a question.
notice-young-more-others = Some facts come from your school or your doctor.
notice-more-link = Read all of it

## Panels and boxes

notice-see-yours = See yours
notice-put-right = Put it right
notice-object-entry = Object
notice-object-use = Object to this use
notice-take-back = Withdraw your consent
notice-take-back-hint = For family support. It ends at once.
notice-see-told = See what we told them
notice-some-cases = in some cases
notice-ring = Ring { $phone }
notice-regulator = The regulator is the { $name }.
notice-which-right = Which right works under which reason
notice-can-title = What you can do about this
notice-can-officer = Ask our Data Protection Officer
notice-can-see = See what we hold about you
notice-can-see-hint = You must sign in.
notice-can-keep = See your child’s date
    .young = See your own date
notice-can-looked = See who looked at your record
notice-can-told = See who we told, and what
notice-can-choose = Choose what you want to do
notice-can-leak = Tell us about a leak or a worry
notice-can-leak-hint = Or ring { $phone }. Do not wait.
notice-can-access = Ask for a copy
notice-can-rectification = Put something right
notice-can-rectification-hint = Wrong, old or missing.
notice-can-rectification-told = We then tell everyone we had told, and who they are if you ask.
notice-can-erasure = Delete something
notice-can-erase = Ask us to delete
notice-can-erase-over = When the time is over, or if we should not have it.
notice-can-erase-needed = Not while a law or our task still needs it.
notice-can-restriction = Stop using something for now
notice-can-pause = Stop a use while we look at it
notice-can-hold = Ask us to keep it
notice-can-hold-hint = If you need it for a court or a claim.
notice-can-objection = Object to a use
notice-can-objection-hint = It works for what we do as a public task, not for what a law tells us to do.
notice-can-objection-sharing = Object to sharing
notice-can-marketing = Stop news and offers
notice-can-marketing-hint = At once, always.
notice-can-automated = Ask about a decision
notice-can-complaint = Complain to us
notice-can-complaint-hint = We confirm within 30 days and tell you the outcome.
notice-can-regulator = Complain to the regulator
notice-can-regulator-hint = Ring { $phone }. You do not have to come to us first.

## Beside the notice (Articles 13 and 14)

notice-added-title = Additional information
notice-added-not = This is not part of the notice.
notice-added = The law asks us to tell you these things too. Added and approved by our Data Protection Officer on { $date }.
notice-child = Child
notice-kept = We keep the record

## Versions

notice-versions-title = All versions of the privacy notice
notice-versions-lead = Each version stays here, with its day and with what it changed.
notice-version-name = Version { $version }
notice-version-title = Privacy notice, version { $version }
notice-recorded = Recorded on { $date }.
notice-in-force = This is the one that counts now.
notice-newer = Version { $version } counts now
notice-changes = What is new since version { $version }
notice-changes-marks = Words that are gone are crossed out. New words are underlined.
notice-gone = Gone:
notice-new = New:
notice-words = The words of this version
notice-changed = Our privacy notice has changed.
notice-changed-how = Read what is new
