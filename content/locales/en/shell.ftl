# The frame of every page: header, footer, and the words components share.
# Conventions: keys are kebab-case and start with the page or part they belong to.

shell-service = Family Hub
shell-service-more = your information
shell-title = { $page } – Family Hub · your information
shell-title-error = Error: { $page } – Family Hub · your information
shell-skip = Skip to the main part of this page
shell-exit = Leave this page
shell-menu = Main menu
shell-guest = You are here without an account
shell-signed-in = Signed in as { $name }

shell-nav-privacy = Privacy notice
shell-nav-sign-in = Sign in
shell-nav-data = Your information
shell-nav-requests = Your requests
shell-nav-ask = Ask for something
shell-nav-intake = Key in a request
shell-nav-security = Security
shell-nav-sign-out = Sign out
shell-nav-cases = Cases
shell-nav-overview = Overview

shell-footer = About this service
shell-help-title = Need help?
shell-help = You can ring us, write to us or see someone in person.
shell-help-link = How to contact us
shell-footer-privacy = Privacy notice
shell-footer-accessibility = Accessibility
shell-footer-cookies = Cookies
shell-owner = The Family Hub Service in Kingston and Richmond is run by Achieving for Children.

shell-back = Back
shell-error-title = There is a problem
shell-error-prefix = Error:
shell-change = Change
shell-news = News
shell-done = Done
staff-only = Only staff
shell-warning = Take care
shell-contents = Contents
shell-worked-out = How we worked this out
session-end = For your safety, you are signed out at { $time } if you open no other page before. What you have typed is then kept for 24 hours: send it, sign in again, and it is here.
session-soon = You will be signed out in less than 5 minutes.
session-stay = Stay signed in
session-stayed = You stay signed in.
session-over = You are signed out. What you have typed is not lost: send it, sign in again, and it is here.
shell-next-title = What happens next
shell-your-date = Your date
shell-day = Day
shell-month = Month
shell-year = Year
shell-attachments = Files
shell-facts = Where this comes from and how we use it
shell-special = Special category
shell-wrong = This is wrong
shell-reference = Your reference
shell-limit = Limit
shell-work-to = Work to
shell-next-moves = Next
shell-sections = Parts of this case
shell-queues = Queues
shell-filters = Filters
shell-pages = Pages
shell-first = First page
shell-previous = Previous page
shell-next = Next page
