# Signing in and the first visit.

sign-in-title = Sign in
sign-in-passkey = Sign in with a passkey
sign-in-code-title = Get a code by email
sign-in-email = Your email address
sign-in-email-hint = Use the address you gave to your worker.
sign-in-send = Send me a code
sign-in-none-title = If you have no account yet
sign-in-none = Ask your worker for an invitation. You can also ask us on paper or by phone.

passkey-failed = That did not work. Try again, or ask for a code by email.
passkey-known = This phone or computer has a passkey for you already. Use that one to sign in.
passkey-cancelled = You stopped before the end. Nothing has changed. You can try again.

code-title = Enter your code
code-hint-sent = We have sent you an email with a code. It works for 10 minutes.
code-hint = If we know your address, we have sent you an email with a code. It works for 10 minutes.
code-continue = Continue
code-nothing = No email? Look in your junk mail, and check the address.
code-again = Ask for a new code
code-staff-passkey = Staff sign in with a passkey. If you have none, or lost it, ask the data protection officer to release you. Then enter a new code here

confirm-title = Show us it is still you
confirm-why = What comes next is private. Somebody else may be using this device, so we ask again.
confirm-passkey = Use my passkey
confirm-none = You have no passkey, and we can send you no code by email. Ring us, and we find another way: { $phone }.
confirm-code = Send me a code by email

welcome-title = Welcome
welcome-heading = Welcome, { $name }
welcome-lead = Here you can see what we hold about your family, and ask for a copy.
    .young = Here you can see what we hold about you, and ask for a copy.
welcome-lead-young = Here you can see what we hold about you, and ask for a copy. It is your right, at any age.
welcome-passkey-title = Make a passkey
welcome-passkey = A passkey lets you sign in with your finger, your face or the lock of your phone. There is no password to forget. What your phone sees of your face or finger never leaves it.
welcome-passkey-button = Make a passkey
welcome-code-title = Or use your email
welcome-code = We send a code to the address you gave to your worker, each time you sign in.
welcome-code-button = Send me a code by email instead

young-trust = You can ask someone you trust to help you with this.
