# The public pages: start, cookies, contact, accessibility statement.
# Keys start with the page. Short sentences, active, reading age 12 or less. How these files work: ../README.md

## Start page

home-title = See what we hold about you
home-lead = The Family Hub Service in Kingston and Richmond keeps records about the families it works with. Here you can see yours.
home-do-title = What you can do here
home-do-see = see what we hold about you and your children, why we hold it and how long we keep it
home-do-copy = ask for a copy of your information
home-do-follow = see the date we must reply by, and how far we have got
home-do-read = read our messages and download our reply
home-free = It is free. You do not have to say why you ask.
home-need-title = What you need
home-need-first = The first time, use the link in our invitation. It takes about two minutes.
home-need-later = After that, sign in with your phone or computer: with your face, your finger or your screen lock. Or we can email you a code.
home-need-none = No invitation? Ask your family hub worker or us.
home-sign-in = Sign in
home-go-data = Go to your information
home-go-requests = Go to your requests
home-go-intake = Key in a request
home-ask = Ask for something: see it, correct it, stop it, delete it, or complain
home-go-staff = Go to your cases
home-go-overview = Go to your overview
home-go-security = Go to security
home-young-title = If you are a young person
home-young = Information about you is yours to ask for, at any age. You can ask someone you trust to help.
home-other-title = Other ways to do this
home-other = You do not have to use this website. You can ring us, write to us or email us. It counts just the same, and you do not need a form.
home-safe-title = If someone may see your screen
home-safe = Choose “Leave this page” at the top of any page. It takes you to another website at once. Your browser may still list this page in its history.
home-privacy = How we use information about you

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
cookies-lead = Cookies are small files that a website keeps on your phone or computer. We use four. This website cannot work without them.
cookies-none = We do not use cookies to count visits, to follow what you do or to show adverts. So there is nothing to accept or refuse.
cookies-caption = The cookies we use
cookies-name = Name
cookies-why = What it is for
cookies-end = When it ends
cookies-session-why = Keeps you signed in.
cookies-session-end = When you sign out, after 30 minutes without use, or after 12 hours.
cookies-visitor-why = Protects our forms, so that nobody else can send one in your name.
cookies-visitor-end = When you close your browser.
cookies-kept-why = Leads you back to what you wrote, if you were signed out before it was sent.
cookies-kept-end = When you are back, or when you close your browser.
cookies-device-why = Shows that you signed in from here before. So nobody can shut you out by trying to get in from somewhere else.
cookies-device-end = After 180 days. It goes at once when you press “Leave this page” or sign out everywhere.
cookies-remove-title = Remove them yourself
cookies-remove = You can delete cookies in the settings of your browser. If you do, you are signed out. Nothing you sent us is lost.

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
