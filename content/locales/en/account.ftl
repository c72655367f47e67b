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
account-waits-answer = We asked you a question
account-waits-answer-button = Answer the question
account-waits-proof = We need something from you
account-waits-proof-button = See what we need
account-dates = Your dates
account-needed-by = You need it by
account-ask-copy = Get a copy
account-ask-correct = Put something right
account-ask-complain = Complain
account-ask-other = Stop or delete something, or ask for something else
account-ask-button = Ask for something
record-marked = Marked
record-copy-title = Take it with you
record-copy = You can keep the details on this page as a file. You can still ask for a copy of everything.
record-copy-csv = A table to open in a spreadsheet (CSV)
record-copy-json = For a computer (JSON)

family-title = Your information
family-lead = Choose whose information you want to see.
family-lead-young = Choose your name to see what we hold about you.
family-missing = Is somebody missing?

record-title = { $name }: what we hold
record-lead-own = This is what we hold about you, by the headings of our privacy notice.
record-lead-child = This is what we hold about your child, by the headings of our privacy notice.
record-parents-family = Your parents may see some of this. They do not see what you told us in private. What you agreed to yourself, and times with private services, they see only if your record says they may. They never see what you ask us here.
record-parents-nothing = Your parents do not see this here.
record-lead-young = This is what we hold about you. Open a line to see why we hold it.
record-partial = This page does not always show everything. Some information is checked by a person before it can be shown. You can ask for a copy of everything.
    .young = You may not see all of it here. A person must check some of it first. You can ask for a copy of it all.
record-consent-data = Consent to the use of data for family support stands since { $day }. It was given by { $by }.
record-consent = Consent to family support stands since { $day }. It was given by { $by }.
record-newest = This page shows { $shown } of { $total }.
record-all = See all { $total }
record-part-lead = { $total } in all. The newest come first.
record-protected = Protected
record-retention-exception = Longer than usual, under the notice’s exception: { $label }
record-retention-child = Until the 25th birthday ({ $day }), longer where the law says so
record-retention-child-undated = Until the 25th birthday, longer where the law says so
record-source-case-system = Our case system
record-label-name = Name
record-label-address-now = Address now
record-label-address-earlier = Earlier address
record-label-email = Email address
record-label-phone = Phone number
record-label-born = Date of birth
record-label-sex = Sex
sex-female = Female
sex-male = Male
sex-other = Other
sex-not-recorded = Not recorded

fact-source = Where it came from
fact-recorded = When we wrote it down
fact-purpose = Why we hold it
fact-basis = What allows it
fact-retention = How long we keep it
fact-recipients = Who we may share it with

attended-title = Sessions and services
attended-none-title = Nothing to show
attended-none = We have no sessions to show here. You can ask for a copy of everything.

security-title = Security
    .young = Keep your page safe
security-locked = Somebody typed many wrong codes today. Until tomorrow, codes by email do not work on a phone or computer that you have not used here before. Your passkeys work.
    .young = Someone typed a wrong code many times today. Codes by email will not work on a new phone until tomorrow. Your passkeys work.
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
ages-18-text = You are an adult. Your parents can not see your page here any more.
ages-25 = When you are 25
ages-25-text = Some help ends. We keep what we hold for a set time. Then we delete it.
ages-wrong = Is this wrong? Tell us. You can ask someone you trust to help.
