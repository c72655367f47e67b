# Pages that say something did not work. Each has three keys: `-title` what happened, `-why` a little more, `-do` what to do now.
# Never blame the person, never name the cause inside our system. How these files work: ../README.md

problem-reference = If you contact us about this, give us this number:
problem-contact = Contact us
problem-home = Go to the start page
problem-sign-in = Go to sign in

problem-not-found-title = We cannot find that page
problem-not-found-why = There is no page at this address, or it is not one you can see.
problem-not-found-do = If you typed the address, check it. If you followed a link, go to the start page and look from there.

problem-method-title = This page cannot do that
problem-method-why = Your browser asked for something that this page does not offer. Nothing has changed.
problem-method-do = Go back to the page you came from and try again from there.

problem-form-title = We could not take that form
problem-form-why = We could not be sure that it came from our own page. This can happen when a page has been open for a long time. Nothing was sent.
problem-form-do = Go back, load the page again and send the form once more. Copy what you wrote first, so that you do not lose it.

problem-too-large-title = That is too big to send
problem-too-large-why = What you sent is larger than we can take. Nothing was saved.
problem-too-large-do = Go back and send less at a time or a smaller file. You can also send it to us by post.

problem-unreadable-title = We could not read what was sent
problem-unreadable-why = Part of it was missing or damaged on the way. Nothing was saved.
problem-unreadable-do = Go back, load the page again and try once more.

problem-too-many-title = Please wait a little
problem-too-many-why = There have been many tries in a short time. To keep everyone’s information safe, we ask you to wait.
problem-too-many-do = { $minutes ->
    [one] Try again in one minute.
   *[other] Try again in { $minutes } minutes.
}

problem-ours-title = Something went wrong on our side
problem-ours-why = This is our fault, not yours. We have made a note of it.
problem-ours-do = Try again in a few minutes. If you were sending us something, first look at your requests to see if it arrived.

problem-busy-title = The website is not working right now
problem-busy-why = We cannot reach our records at the moment. Nothing you sent before is lost.
problem-busy-do = Try again in a few minutes. If it cannot wait, ring us or write to us.

problem-link-used-title = This link has been used
problem-link-used-why = Each link works once, so that nobody else can use it after you.
problem-link-used-do = If you have already set up your account, sign in. If you have not, contact us at once, and we will send you a new link.

problem-link-expired-title = This link has run out
problem-link-expired-why = Links work for a short time only, to keep your information safe.
problem-link-expired-do = Contact us, and we will send you a new one.

problem-signed-out-title = You have been signed out
problem-signed-out-why = This happens after 30 minutes without use, or after 12 hours. It keeps your information safe.
problem-signed-out-do = Sign in to carry on.
