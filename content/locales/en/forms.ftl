# What is wrong with a form, and what was done.

problem-empty = Write an answer
problem-nothing = Choose an answer
problem-email-empty = Enter your email address
problem-email = Enter an email address, like name@example.org
problem-code-empty = Enter the code from the email
problem-code = The code is 6 digits. Enter all of them
problem-code-wrong = This code does not work. It may be too old or used. Check the newest email, or ask for a new code
problem-message-empty = Write your message
problem-answer-empty = Write the words that go with the reply
problem-reason-empty = Write why you close the case
problem-name-empty = Give this passkey a name, such as the device it is on
problem-subject-nothing = Choose whose information you want
problem-scope-nothing = Choose everything, or some kinds of information
problem-categories-nothing = Choose at least one kind of information
problem-format-nothing = Choose how you want your copy
problem-unknown-choice = Choose one of the answers on this page
problem-too-long = Use { $max } characters or fewer. You have used { $found }
problem-strange = Remove the hidden characters. They can come with text copied from somewhere else

refused-not-now = This cannot be done any more. Look at where the case stands now
refused-not-yours = Take the case first. It is with a colleague or with nobody
refused-already-yours = You have this case already
refused-future = A request cannot be received in the future
refused-no-file = There is no such file in the reply
refused-same-file = This file is in the reply already
refused-nothing-attached = Attach the copy first. They asked for files to download

file-empty = This file is empty. Choose another one
file-too-large = This file is larger than 20 MB. Choose a smaller one
file-other-kind = Choose a PDF, JPEG, PNG or text file
file-not-its-name = The ending of this file’s name does not fit its content. Check the file and its name

done-sent = Your message is sent.
done-taken = The case is yours.
done-attached = The file is in the reply. The family sees it when you send the reply.
done-answered = The reply is sent.
done-closed = The case is closed.
done-named = The passkey has its new name.
done-removed = The passkey is removed.
done-ended = That device is signed out.
done-signed-out = You are signed out.
done-signed-out-everywhere = You are signed out on every device.
