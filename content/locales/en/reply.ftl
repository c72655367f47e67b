# A reply as the person reads it, the routes that the law wants named, and the reply before it goes out.

told-all-copy = You get everything you asked for.
told-all = We have done what you asked for.
told-part-copy = You get part of what you asked for. Below we say what is left out, and why.
told-part = We have done part of what you asked for. Below we say what we have not done, and why.
told-refused = We have decided not to do this. Below we say why.
told-nothing-held = We looked, and we do not hold what you asked for.
told-withdrawn = You told us that you no longer want this. We have stopped work on it.
told-withdrawn-consent = You told us that you changed your mind. What had ended stays ended until you agree again.
told-not-ours = Somebody else has to answer this. Below we say who.
told-upheld = We agree with your complaint.
told-partly-upheld = We agree with part of your complaint.
told-not-upheld = We looked into your complaint. We do not agree that we did this wrong.

reply-first-part = The first part of our reply, { $day }
reply-first = Our first reply of { $all }, { $day }
reply-further-part = A further part of our reply ({ $n } of { $all }), { $day }
reply-again = Our new reply ({ $n } of { $all }), { $day }
reply-last-of = This is the last of our { $all } replies. You find all of them below.
reply-used-again = We had stopped using it while we looked at this. From the day after you get this reply, we use it again.
reply-reasons = Our reasons
reply-rule = The rule: { $rule }
reply-ground-exempt = The law makes an exception here.
reply-ground-unfounded = We do not think that this was meant as a real request. The law then lets us say no.
reply-ground-excessive = It asks for far more than is fair, or for the same again. The law then lets us say no.
reply-ground-compelling = We have strong reasons to go on. Here they count for more.
reply-ground-claims = We need it for a legal claim.
reply-ground-not-covered = This right does not cover what you asked about.
reply-further = The next part comes by { $day }.
withheld-title = What is left out
withheld-pages = Pages: { $pages }
withheld-rule = The rule: { $rule }

head-all-copy = You get everything you asked for about { $name }
head-part-copy = You get part of what you asked for about { $name }
head-nothing-held = We do not hold what you asked for about { $name }
head-all-copy-own = You get everything you asked for
head-part-copy-own = You get part of what you asked for
head-nothing-held-own = We do not hold what you asked for
head-all = We have done what you asked for
head-part = We have done part of what you asked for
head-refused = We have decided not to do this
head-withdrawn = You told us that you no longer want this
head-withdrawn-consent = You changed your mind about withdrawing your consent
head-not-ours = Somebody else has to answer this
head-upheld = We agree with your complaint
head-partly-upheld = We agree with part of your complaint
head-not-upheld = We do not agree that we did this wrong
reply-in-time = We replied on { $day }, in time.
reply-late = We replied on { $day }. That was late: the last day was { $limit }. We are sorry.
reply-on = We replied on { $day }.
reply-held-back =
    { $parts ->
        [one] One part is held back. Below we say why, and how to query it.
       *[other] { $parts } parts are held back. Below we say why, and how to query each of them.
    }
reply-facts-title = What the law says we must tell you
reply-facts-why = Why we hold it, how long, and who we told
reply-facts-why-text = We hold it to help your family early, and to keep children safe. We keep a child’s record until the 25th birthday, or longer where the law says so. Some of it comes from schools, health services, social care or the police.
    .young = We use it to help you, and to keep you safe. We keep it until you are 25. It can be longer, if a rule says so. Some of it comes from your school, a doctor or the police.
reply-facts-see = What we hold about { $name }
reply-facts-see-own = What we hold about you
reply-facts-rights = What you can still do with it
reply-facts-rights-text = You can ask us to put it right, delete it or pause its use, or you can object.
withheld-rule-title = The rule
query-title = Query this part
query-label = What do you think we got wrong?
query-send = Send my query
query-message = About the part that you held back, “{ $what }”: { $text }

routes-title = If you are not happy
routes-any = You can choose any of these. You do not have to start with us.
routes-named = You can complain to us, go to the regulator, or go to a court. You do not have to wait for the rest.
routes-named-complaint = You can go to the regulator, or to a court. You do not have to wait for the rest.
routes-how = How to do that
routes-us-title = Complain to us
routes-us = We confirm that we have your complaint, look again, and tell you the outcome.
routes-us-link = Complain about this reply
routes-us-rule = Data Protection Act 2018, section 164A
routes-regulator-title = The regulator
routes-regulator = The { $name } is free and does not work for us.
routes-regulator-link = Complain to the regulator online
routes-regulator-rule = Data Protection Act 2018, section 165
routes-ring = Ring { $phone }
routes-court-title = A court
routes-court = A court can order us to do what the law says. It may cost money.
routes-court-link = Ask us how to find help
routes-court-rule = UK GDPR, Article 79; Data Protection Act 2018, section 167
routes-regulator-write = Or write to { $post }
routes-rules = The rules
routes-paper-us = You can complain to us. We look at it again and tell you the outcome (Data Protection Act 2018, section 164A).
routes-paper-regulator = You can complain to the { $name }. You do not have to come to us first (Data Protection Act 2018, section 165).
routes-paper-court = You can go to court (UK GDPR, Article 79; Data Protection Act 2018, section 167).

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
