# Home, record and security of a family.

account-title = Your page
account-heading = Hello, { $name }
account-lead-young = See what we hold about you, ask for a copy, and follow what happens. Your requests are yours: we do not show them to your parents.
account-see = What we hold
account-you = You
account-age =
    { $age ->
        [0] Under a year old
        [one] 1 year old
       *[other] { $age } years old
    }
account-and = { $before } and { $last }
account-security = Your passkeys and devices
account-ask = Ask for something
account-open =
    { $count ->
        [one] one open request
       *[other] { $count } open requests
    }
account-waits = Waiting for you
account-waits-new = New
account-waits-reply = We replied
account-waits-reply-button = Read our reply
account-waits-part = Part of our reply is here
account-waits-part-button = Read this part
account-waits-words = We wrote to you
account-waits-words-button = Read it
account-waits-answer = We asked you a question
account-waits-answer-button = Answer the question
account-waits-by = If you answer today, we must reply by { $day }.
account-waits-proof = We need something from you
account-waits-proof-button = See what we need
account-dates = Your dates
account-late = We should have replied by
account-needed-by = You need it by
account-ask-copy = Get a copy
account-ask-correct = Put something right
account-ask-complain = Complain
account-ask-other = Stop or delete something, or ask for something else
account-ask-button = Ask for something
record-marked = Marked
record-challenged = You told us on { $day } that this is wrong. We are checking
record-challenged-own = On { $day } you told us that something in this record is wrong. We are checking it.
record-challenged-some = On { $day } somebody told us that something in this record is wrong. We are checking it.
record-copy-title = Keep this page:
record-copy-csv = table (CSV)
record-copy-json = for a computer (JSON)

family-title = Your information
family-lead = Choose whose information you want to see.
family-lead-young = Choose your name to see what we hold about you.
family-missing = Is somebody missing?

record-title = { $name }: what we hold
record-heading = { $name }
    .young = What we hold about you, { $name }
record-whose-own = What we hold about you.
    .young = This page is yours. You can ask us anything about it, at any age. Some lines use your name. They are as they were written.
record-whose-child = What we hold about your child, born { $day } ({ $age } years old).
record-whose-undated = What we hold about your child.
record-common-title = True of everything here
record-keep-title = How long:
record-keep-child = until { $day }, when { $name } turns 25. Longer where the law says so.
record-keep-own = until { $day }, when you turn 25. Longer where the law says so.
    .young = until { $day }, when you turn 25. Longer if the law says so.
record-keep-undated = until the 25th birthday. Longer where the law says so.
record-keep-adult = as long as the record of the child you came to us with: until that child turns 25. Longer where the law says so.
record-why-title = Why:
record-why = to help your family early, and to keep children safe.
    .young = to help you, and to keep you safe.
record-allows-title = What allows it:
    .young = Are we allowed?
record-allows = a public task, or a law that tells us to.
    .young = Yes. It is our job, or a law tells us to.
record-common-source-title = Where it came from:
record-common-source = { $who } on { $day }, unless a line says otherwise.
record-tell-title = Who we may tell:
    .young = Who may we tell?
record-tell = others, where it is right and the law allows it.
    .young = Others, if it is right and the law lets us.
record-tell-see = See who we told
record-all-reasons = All reasons, and all we may tell
    .young = All our reasons, and who we may tell
record-jump-label = On this page
record-jump = Go to a part of this page
record-except = { $who }, { $day }
record-told-by = { $source } told us
record-show = Show
record-group-who = Names, addresses and contact
    .young = You, and how we reach you
record-group-born = Birth, sex and gender
    .young = Birthday, sex and gender
record-group-school = Schools and colleges
record-group-special = Health, ethnicity and beliefs
    .young = Health, roots and faith
record-group-home = Home, work and money
record-group-support = Family support
    .young = Your support
record-special = The law gives these extra care.
    .young = These are very private.
record-special-when = We may use them only for safety, fair treatment, social care, benefits law, or legal claims and courts.
    .young = The law has strict rules for them. We must have a strong reason to use them.
record-which = Which line?
record-missing = Something is missing
record-consent-own = You agreed to this on { $day }.
    .young = You said yes on { $day }.
record-consent-own-data = You agreed on { $day } that we use your information for this.
    .young = On { $day } you said yes: we may use what we hold for this.
record-consent = { $by } agreed to this on { $day }.
    .young = { $by } said yes on { $day }.
record-consent-data = { $by } agreed on { $day } that we use information for this.
record-kind-service = Family support
record-kind-data = Use of information for family support
record-consent-stop = You can stop at any time.
record-consent-end = Withdraw your consent
    .young = Stop this
record-consent-ask = Ask us to stop
record-told-title = Who we told
record-told-none = Nobody to list here. If we tell somebody, you see it here.
    .young = No one to list here. If we tell someone, you see it here.
record-told-basis = What allowed it: { $basis }.
record-told-private = A service
record-looked-title = Who looked
record-looked-none = Nobody has opened this yet to answer a request of yours.
    .young = No one has looked at this yet to answer you.
record-looked-team = Our staff
record-looked-answer = To answer your request.
    .young = To answer what you asked.
record-looked-check = To check our answer to you.
record-looked-law = To see that we keep to the law.
record-looked-all = All days
record-limits-title = This page is not everything
record-limits = A person must check the rest before you can see it. That is so on every record here. To get it, ask for a copy. We must reply within one month.
    .young = A person must check the rest before you can see it. That is so for all people here. You can ask for it all. We must answer in one month.
record-limits-ask = Ask for a copy
    .young = Ask for it all
record-more = More is shown after you confirm that it is you.
record-more-link = Show more
record-safe = In safe mode nothing more is shown.
record-more-title = Who is near you?
record-more-look = What comes next can be private. Make sure that nobody else can see your screen.
record-more-show = Show all of it
record-more-back = Not now
record-help-title = You do not have to do this alone
record-help = Someone you trust can help you ask. It can be a teacher, an aunt or a youth worker.
record-help-danger = Not safe right now? Ring 999. To talk to someone, ring Childline. It is free: 0800 1111.
record-private = Private
record-private-young = Not your parents
record-sight-title = What your parents can see
record-sight-nothing = Your parents do not see this here.
record-sight-name = Your parents see your name, your date of birth and your sex. They do not see the rest here.
record-sight-nobody = None of your parents can look at this page now.
record-sight-who-title = Who can look
record-sight-yes-title = They may see
record-sight-no-title = They do not see
record-sight-no-marked = What has a lock, and the words “Not your parents”.
record-sight-no-reach = How we reach you.
record-sight-no-asked = What you ask us here, and what we answer.
record-sight-staff = Staff who help you see it all.
record-sight-tell = If somebody is in danger, we may have to tell. If we can, we talk to you first.
record-sight-grown = When you turn 18, they see nothing of this here.
record-newest = This page shows { $shown } of { $total }.
record-all = See all { $total }
record-part-lead = { $total } in all. The newest come first.
record-protected = Protected
record-keep-exception =
    { $rule ->
        [looked_after] until { $day }, when you turn 75, because you were looked after. The law says so.
        [adopted] for 100 years from your adoption order. The law says so.
        [send] until { $day }, when you turn 31, because you had extra help (special needs). That is our own rule.
       *[other] for 35 years after we close your child protection case. That is our own rule.
    }
record-source-case-system = Our case system
record-source-you = You told us
record-label-name = Name
record-young-referral = Why you came
record-young-relationships = Who you are close to
record-young-safeguarding = What keeps you safe
record-young-school = How school is going
record-young-practical = What would help you
record-label-address-now = Address now
    .young = Home
record-label-address-earlier = Earlier address
record-label-email = Email address
record-label-phone = Phone number
record-label-reach = How we reach you
record-label-born = Date of birth
    .young = Birthday
record-label-sex = Sex
sex-female = Female
sex-male = Male
sex-other = Other
sex-not-recorded = Not recorded

fact-purpose = Why we hold it
    .young = Why we use it
fact-basis = What allows it
    .young = Why we are allowed
fact-recipients = Who we may tell

attended-title = Sessions and services
    .young = What you came to
attended-private = One more thing
attended-none = No sessions to show here.

security-title = Security
    .young = Keep your page safe
security-locked = Somebody typed many wrong codes today. Until tomorrow, the codes that we email you have 16 digits, so that nobody can guess them. Your passkeys work as always.
    .young = Someone typed a wrong code many times today. Codes by email will not work on a new phone until tomorrow. Your passkeys work.
security-codes-title = Codes by email
security-codes = Codes go to { $email }.
security-codes-none = No codes go out by email. You come in with a passkey. If you have none, say where your codes go before you leave.
security-codes-change = Send codes to another address
security-codes-staff = Ask the data protection officer if that is not right.
code-address-title = Where should your codes go?
code-address-text = Whoever reads this mailbox can come in as you. Choose one that only you can open. Your passkeys end when you change it, in case somebody else made one. You can make a new one at once.
code-address-new = New email address
code-address-new-hint = We send a code there to check that you can read it.
code-address-old = The old address
code-address-old-hint = We tell the old address that a setting was changed. We do not say what.
code-address-old-unsafe = The old address is not safe. Do not write to it.
code-address-send = Send a code
code-address-taken = Somebody else uses this address. Choose one of your own.
security-passkeys = Your passkeys
security-none-title = No passkey yet
security-none = With a passkey you sign in with your finger, your face or the lock of your device.
    .young = A passkey is a safe way in. You use your finger, your face or the lock of your phone.
security-add = Add a passkey
security-confirm-first = To add or remove a passkey, show us first that it is still you.
    .young = First show us that it is you. Then you can add a passkey or take one away.
security-confirm = Show us it is you
security-name = Name
security-change = Change or remove
security-save = Save the name
security-remove = Remove { $name }
security-last = This is your only passkey, so it cannot be removed. Add another one first.
    .young = This is your only passkey. Add a new one first. Then you can take this one away.
security-added = Added on { $when }.
security-used = Last used on { $when }.
security-unused = Not used yet.
security-devices = Where you are signed in
security-devices-text = If you see a device that is not yours, sign it out and tell us.
    .young = Is one of these not yours? Sign it out. Then tell us.
security-more = { $more ->
    [one] You are signed in on one more device, from an earlier time. “Sign out everywhere” ends that too.
   *[other] You are signed in on { $more } more devices, from earlier times. “Sign out everywhere” ends them too.
}
security-this = This device
security-seen = Last used on { $when }.
security-end = Sign out { $device }
security-everywhere = Sign out everywhere

# What changes with age, for a young person (/account/ages).
ages-title = What changes as you get older
ages-lede = Your record is about you. The older you get, the more you decide.
ages-link = What changes as you get older
ages-now = You are { $age } now
ages-12 = When you are 12
ages-12-text = You can tell us what you think. If you know what it means, you can decide. We ask you first.
ages-16 = When you are 16
ages-16-text = You decide for yourself. You say yes or no to the help we give you.
ages-18 = When you are 18
ages-18-text = You are an adult. Your parents cannot see your page here any more.
ages-25 = When you are 25
ages-25-text = Some help ends. We delete most of what we hold. A rule may say that we keep some of it longer. Your own page says how long.
ages-wrong = Is this wrong? Tell us. You can ask someone you trust to help.
