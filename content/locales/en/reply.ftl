# A reply as the person reads it, the routes that the law wants named, and the reply before it goes out.

told-all-copy = You get everything you asked for.
told-all = We have done what you asked for.
told-part-copy = You get a part of what you asked for. Below we say what is left out, and why.
told-part = We have done a part of what you asked for. Below we say what not, and why.
told-refused = We do not do what you asked for. Below we say why.
told-nothing-held = We looked, and we hold nothing of what you asked for.
told-withdrawn = You told us that you no longer want to ask for this. We do nothing more about it.
told-not-ours = Somebody else has to answer this. Below we say who.
told-upheld = Your complaint is right.
told-partly-upheld = Your complaint is right in part.
told-not-upheld = We looked into your complaint. We do not think that we did this wrong.

reply-of = Our reply of { $day }
reply-reasons = Our reasons
reply-rule = The rule: { $rule }
reply-further = The next part comes by { $day }.
withheld-title = What is left out
withheld-pages = Pages: { $pages }
withheld-rule = The rule: { $rule }

routes-title = If you do not agree
routes-us = You can complain to us. We look at it again and tell you what comes of it (Data Protection Act 2018, section 164A).
routes-us-link = Complain to us
routes-regulator = You can complain to the { $name }. You do not have to come to us first (Data Protection Act 2018, section 165).
routes-court = You can go to court (UK GDPR, Article 79; Data Protection Act 2018, section 167).

reply-check-title = Look at the reply before it goes out
reply-check-who = Who gets it
reply-check-way = How it goes
reply-check-words = What they will read
reply-check-files = Files that go with it
reply-check-no-files = No file goes with this reply.
reply-check-staff = What stays with us
reply-check-back = Go back and change it
reply-way-portal = Here, after they sign in
reply-way-post = By post, as a letter that you print: { $address }
reply-check-further-late = The next part comes after the last day. All of it is owed by then, and the case is late.
reply-way-hand = Handed over on { $day }
reply-way-aloud = Read to them on { $day }
