# The public pages: start, cookies, contact, accessibility statement.
# Keys start with the page. Short sentences, active, reading age 12 or less. How these files work: ../README.md

## Start page

home-title = See what we hold about your family
    .young = See what we hold about you
home-lead = Look at it, put it right, get a copy, or ask us to stop. It is free, and you do not have to say why.
home-sign-in = Sign in
home-ask = Ask without an account
home-go-data = Go to your information
home-go-requests = Go to your requests
home-go-intake = Key in a request
home-go-staff = Go to your cases
home-go-overview = Go to your overview
home-go-security = Go to security
home-want-title = What would you like to do?
home-see = See what you hold
home-see-hint = Most of it at once, when you sign in
home-copy = Get a copy
home-copy-hint = Of everything, or only one letter
home-correct = Put something right
home-correct-hint = It is wrong, old or missing
home-stop = Stop or delete something
home-stop-hint = A use, your consent, news and offers
home-complain = Complain
home-complain-hint = About how we used information
home-follow = Follow a request
home-follow-hint = With your reference and a code
home-today-title = If you ask today
home-today = Today
home-today-what = You ask. It takes about 5 minutes.
home-soon = In the next days
home-soon-what = A person starts to search. They may ask you something.
home-last = Our last day to reply.
home-last-how = How we work it out
home-young-title = Under 18?
home-young = You can ask for what we hold about you, at any age. We do not show your requests to your parents.
home-young-link = Ask for yourself
home-other-title = No computer? No account?
home-other-ring = Ring:
home-other = Or write, or ask any worker at a hub. It counts just the same.
home-other-link = All ways to reach us
home-safe-title = Someone may see your screen?
home-safe = “Leave this page” stays at the top. It takes you to another website at once. Your browser may still list this page.
home-safe-link = How to stay safer
home-privacy = How we use information: our privacy notice

## Ways to reach us, on several pages

reach-phone = Phone
reach-email = Email
reach-post = Post
reach-website = Website

## Contact

contact-title = Contact us
contact-lead = Ring, write or email. You do not need a form or special words. It counts as a request whichever way you choose.
contact-service-title = Family Hub Service
contact-service = For anything about your information, your request or this website.
contact-hours-label = When we answer
contact-safe-title = Tell us how to reach you safely
contact-safe = If it is not safe for us to ring, write or email, say so. Tell us what is safe, and we will use only that.
contact-help-title = If you need help
contact-help = Tell us what you need. We can send large print, read things out to you, or write down your request while you speak.
contact-officer-title = Data Protection Officer
contact-officer = If you have a question about how we use information, or want to complain about it.
contact-regulator-title = The regulator
contact-regulator = You can complain to the { $name } at any time. You do not have to come to us first.

## Cookies

cookies-title = Cookies
cookies-lead = Cookies are small files that a website keeps on your phone or computer. We use five, each only when it is needed. Reading our privacy notice, your rights and how to contact us sets none.
cookies-none = We do not use cookies to count visits, to follow what you do or to show adverts. So there is nothing to accept or refuse.
cookies-session-why = Keeps you signed in.
cookies-session-end = It ends when you sign out or leave, after 30 minutes without use, or after 12 hours.
cookies-visitor-why = Protects our forms, so that nobody else can send one in your name.
cookies-visitor-end = It ends when you close your browser.
cookies-kept-why = Leads you back to what you wrote, if you were signed out before it was sent.
cookies-kept-end = It ends when you have sent it, when you leave or sign out, or when you close your browser.
cookies-device-why = Shows that you signed in from here before. So nobody can shut you out by trying to get in from somewhere else.
cookies-device-end = It ends after 180 days, or at once when you press “Leave this page” or sign out everywhere.
cookies-view-why = Keeps safe mode on. Only the switch of safe mode sets it.
cookies-view-end = It ends when you turn safe mode off, or after a year.
cookies-remove-title = Remove them yourself
cookies-remove = You can delete cookies in the settings of your browser. If you do, you are signed out, and safe mode is off. Nothing you sent us is lost.

## Staying safer

# In the tab and the browser’s history, where others may read it.
safer-tab = About this website
safer-title = Stay safer when others may see your screen
safer-lead = Somebody may look at your phone or computer, or make you show it. Here is what this website can do about that, and what it cannot.
safer-danger-title = In danger now?
safer-danger = Ring 999. If you cannot speak on a mobile phone, press 55 when you are told to.
safer-help = To talk to someone, day or night, for free: the National Domestic Abuse Helpline, 0808 2000 247. If you are under 19: Childline, 0800 1111.
safer-leave-title = Leave this page
safer-leave-how = “Leave this page” is at the top of every page, however far down you are.
safer-leave-keys = On a keyboard you can press the Shift key three times instead.
safer-leave-does = You are signed out first. Then a page about the weather opens.
safer-leave-back = The Back button does not lead to the page you left. It still leads to pages you opened before. With scripts off, it leads to all of them.
safer-how = How safe mode works
safer-mode-title = Safe mode
safer-mode-does = In safe mode the tab and the list of pages you have been to show only “Information” and a plain dot. They do not say what this website is.
safer-mode-own = Some things we show only when you have proved again that it is you. In safe mode we do not show them at all.
safer-mode-stays = It works in this browser alone. It stays on until you turn it off here, for a year at most.
safer-mode-is-on = Safe mode is on.
safer-mode-is-off = Safe mode is off.
safer-mode-turn-on = Turn safe mode on
safer-mode-turn-off = Turn safe mode off
safer-cannot-title = What neither of them can do
safer-cannot-history = Your browser keeps the address of this website in its history. Pages from before safe mode keep their old names there.
safer-cannot-watch = A program that watches your phone sees all that you see. Whoever runs your internet may see which websites you open.
safer-cannot-mail = Our emails never say what you asked or what we hold. But anyone who opens your mailbox sees that we wrote to you.
safer-cannot-files = Files that you downloaded stay on your phone or computer.
safer-cannot-shared = On a phone or account that you share, others may see what you do there.
safer-can-title = What you can do
safer-can-other = Use a phone or computer that nobody else looks at: a friend’s, or one at a library or hub.
safer-can-private = Open this website in a private window. Your browser then keeps no history of it.
safer-can-delete = Delete this website from your history. Deleting all of it may be noticed.
safer-can-out = Sign out or leave whenever you are done.
safer-contact = Tell us if it is not safe to ring, write or email. We then use only what is safe.
safer-contact-link = How to contact us

## For young people

young-title = Are you under 18?
young-lead = We may hold facts about you. You can ask to see them, at any age.
young-own-title = If you have a page here
young-own = Sign in. You see what we hold about you, and you can ask for a copy.
young-none-title = If you have no page yet
young-none = A worker you trust can let you in. You can also ask us now, with an email of your own.
young-none-ask = Ask now
young-parents-title = Do my parents find out?
young-parents = We do not show them what you ask us, or what we answer. If somebody is in danger, we may have to tell. If we can, we talk to you first.

## Accessibility statement (SI 2018/952)

accessibility-title = Accessibility statement
accessibility-scope = This statement is about the website “Family Hub · your information”. Achieving for Children runs it.
accessibility-want = We want everyone to be able to use it. You should be able to:
accessibility-can-zoom = make the text twice as big, or zoom in to 400%, without losing anything
accessibility-can-keyboard = do everything with a keyboard alone
accessibility-can-listen = listen to it with a screen reader
accessibility-can-colour = use it in dark mode or in your own colours
accessibility-can-script = do everything except use a passkey with scripts turned off
accessibility-can-time = take your time: a page says when you will be signed out, and what you wrote is kept for you
accessibility-status-title = How accessible this website is
accessibility-status = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because of the points listed below.
accessibility-gaps-title = What is not accessible, and why
accessibility-gap-scans = Some files we send you are scans of paper. A screen reader cannot read them, and the words blur when you make them bigger. This does not meet success criteria 1.1.1 (non-text content) and 1.4.5 (images of text). We must send you the records as we hold them.
accessibility-gap-others = Some files were made by others, such as a school or a hospital. They may have no headings or no text for pictures. This does not meet success criterion 1.3.1 (info and relationships). We cannot change what others wrote.
accessibility-gap-people = Disabled people have not tested this website yet. There may be problems we do not know of.
accessibility-instead-title = What you can do instead
accessibility-instead = Ask us for what you need in another form, such as large print, plain text or someone to read it to you. This is free. It does not change the date we must reply by.
accessibility-report-title = Tell us about a problem
accessibility-report = If something on this website does not work for you, please tell us. Say which page it is and what went wrong.
accessibility-enforcement-title = If you are not happy with our answer
accessibility-enforcement = The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond, contact the Equality Advisory and Support Service (EASS).
accessibility-enforcement-link = Contact the Equality Advisory and Support Service
accessibility-enforcement-address = https://www.equalityadvisoryservice.com/
accessibility-law-title = Our duty in law
accessibility-law = Achieving for Children is committed to making its website accessible, in accordance with the accessibility regulations.
accessibility-method-title = How we tested this website
accessibility-method = We tested it ourselves. Two programs (axe-core and IBM Equal Access) check every kind of page against WCAG 2.2 AA, on a phone and on a large screen, each time we change the website. We also go through the pages by keyboard, with large text, in dark mode and with scripts turned off.
accessibility-dates-title = Dates
accessibility-dates = We wrote this statement on 23 November 2026. We last looked at it on 23 November 2026.
