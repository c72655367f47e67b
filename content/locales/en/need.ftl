# From the need to the right request.

want-access = Ask for a copy of your information
want-rectification = Ask us to put something right
want-erasure = Ask us to delete something
want-restriction = Ask us to stop using something for now
want-objection = Object to how we use your information
    .young = Say no to how we use what we hold
want-marketing = Stop our news and offers
want-automated = Ask about a decision made by a computer
    .young = Ask why a computer chose this
want-portability = Take your information elsewhere
    .young = Take what you gave us to someone else
want-consent = Withdraw your consent
    .young = Stop something you said yes to
want-complaint = Complain about how we use information
    .young = Tell us you are not happy with what we did

need-title = What would you like to do?
need-lead = You do not need to know the law. Choose what fits best.
need-about = This is about: { $what }
need-see = See what you hold
need-see-hint = Look now, ask for a copy, or get one letter.
need-correct = Correct something
need-correct-hint = Something about me or my child is wrong or missing.
    .young = Something about me is wrong or missing.
need-stop = Stop something
need-stop-hint = News and offers, a use I do not want, or something I agreed to.
need-delete = Delete something
need-delete-hint = We tell you first what we can delete and what we must keep.
need-complain = Complain
need-complain-hint = I am not happy with how you used information.
need-machine = Ask about a decision made by a computer
    .young = Ask why a computer chose this
need-machine-hint = No person took part in it.
need-see-title = What would you like to see?
need-see-now = Look at it now
need-see-now-hint = See most of it at once. You can still ask for all of it.
need-copy = Get a copy
need-copy-hint = Of everything, of some of it, or only one letter.
need-take = Take it to another organisation
    .young = Take it to someone else
need-take-hint = As a file that a computer can read.
need-stop-title = What should stop?
need-marketing = News and offers
need-marketing-hint = It stops at once.
need-consent = Something I agreed to
need-consent-hint = You can change your mind at any time. What you agreed to yourself stops at once.
need-object = A use that is a problem for me
need-object-hint = You tell us why. We stop, or show a strong reason.
need-pause = Using something until it is sorted out
    .young = To stop using something while we check it
need-pause-hint = Such as a detail that may be wrong. We mark it at once.
need-rights = Which rights apply to which information
need-track = Follow a request that you sent without an account
need-drafts-title = What you have started
need-drafts = We keep your answers for 28 days after your last change. Nothing has been sent yet.
need-draft = Continue: { $what }
need-draft-delete = Delete: { $what }

start-kept = You can stop and come back. We keep your answers for 28 days.
start-go-on = Go on
start-saved-title = You have begun this for something else
start-saved-text = Your answers are saved, and nothing is sent yet. You can go on with them, and ask about this one after you have sent them. If you begin with this one, what you wrote about the other is deleted.
start-saved-go-on = Go on with what you saved
start-saved-over = Delete that and begin with this one
start-guest = You go on as { $email }. If that is not you, leave this first.
start-guest-letter = You go on with the code of a letter. If it is not yours, leave this first.
start-guest-not = This is not me
start-without-account = Go on without an account
start-without-account-text = Without an account, we send a code to your email address. You use it to come back to your request.
start-which-data = Which information this right applies to
start-see-now = You can also see most of what we hold at once, and keep it as a file. You can still ask for all of it.
start-find-field = You can also start from the detail itself. Choose “Something is wrong?” next to it.
start-see-now-link = See your information now
start-rectification-lead = If something we hold is wrong or missing, we must put it right.
start-erasure-lead = You can ask us to delete what we hold. We look at each part and tell you what we decide.
start-erasure-limits = What we can and cannot delete
start-erasure-task = We keep what we still need for our work for families, such as keeping children safe.
    .young = We keep what we still need to help families and keep children safe.
start-erasure-law = We keep what a law tells us to keep. Most records stay until the child is 25.
start-erasure-claims = We keep what is needed for a court or a legal claim.
start-erasure-can = We delete what we no longer need, what we should not have, and what we held only with your consent, once you withdraw it.
    .young = We delete what we do not need. We delete what we should not have. If you said yes and now say no, we delete what we only held for that.
start-restriction-lead = While something is sorted out, you can ask us to keep information but not use it.
    .young = You can ask us to keep something but not use it while we check it.
start-objection-lead = You can object to a use that is a problem for you. We must stop, unless we show a strong reason.
start-objection-limits = When this applies
start-objection-task = You can object to what we do as a public task. What a law tells us to do, we must do.
start-objection-consent = If you agreed to it, you do not have to object. Withdraw your consent instead. That is quicker.
start-marketing-lead = You can tell us to stop sending you news and offers. You do not have to say why.
start-marketing-at-once = It stops as soon as you send this.
start-automated-lead = If a computer alone decided something about you, you can ask us to explain it and let a person look at it.
    .young = Did a computer choose something about you? You can ask us why. You can ask for a person to look at it.
start-automated-limits = Before you ask
start-automated-none = We know of no decision here that a computer takes alone. A person always takes part.
start-automated-ask = If you think one was, ask. We will look and tell you.
start-portability-lead = You can take what you gave us to another organisation, as a file that a computer can read.
    .young = You can take what you gave us to someone else. We give you a file that a computer can read.
start-portability-limits = When this applies
start-portability-consent = It applies only to what we hold with your consent, such as an assessment with a family support worker.
    .young = This is only for what we hold because you said yes.
start-portability-copy = For everything else, ask for a copy. You can take the copy anywhere.
start-consent-lead = You can change your mind about what you agreed to. It is as easy as it was to agree.
start-consent-at-once = What you agreed to yourself stops as soon as you send this. If somebody else agreed, we look at it and tell you. What we did before stays lawful.
start-complaint-lead = Tell us what went wrong. We look into it and tell you what we find.
start-complaint-acknowledged = We confirm at once that we have your complaint. We tell you how we get on, and the outcome.
start-complaint-regulator = You do not have to come to us first. You can complain to the regulator at any time.
start-marked-at-once = We mark it in your record as soon as you send this, and then decide within one month.

law-rectification = The law calls this the right to rectification (UK GDPR, Article 16).
law-erasure = The law calls this the right to erasure (UK GDPR, Article 17).
law-restriction = The law calls this the right to restriction of processing (UK GDPR, Article 18).
law-objection = The law calls this the right to object (UK GDPR, Article 21).
law-marketing = The law calls this the right to object to direct marketing (UK GDPR, Article 21).
law-automated = The law calls this automated decision-making (UK GDPR, Articles 22A to 22D).
law-portability = The law calls this the right to data portability (UK GDPR, Article 20).
law-consent = The law calls this withdrawing consent (UK GDPR, Article 7).
law-complaint = The law calls this a complaint to the controller (Data Protection Act 2018, section 164A).

effect-marketing-coming-unknown = If you send this, it counts at once. We stop the news and offers you named as soon as we have checked who gets them.
effect-marketing-coming = If you send this, the news and offers you named stop at once.
consent-when = When it ends, this is what follows.
consent-service = The service ends, and we collect nothing new for it. We keep what we hold already, because our public task needs it. You can still ask us to correct or delete it.
consent-data = We stop using what we held only because you agreed. You can ask us to delete it, or to take it elsewhere.
effect-consent-coming = If you send this, what you agreed to yourself ends at once. If somebody else agreed, we look at it first.
effect-disputed-coming = If you send this, we mark it in your record at once, while we decide.
effect-consent-coming-unknown = If you send this, it counts at once. We stop as soon as we have found the right records.
effect-disputed-coming-unknown = If you send this, it counts at once. We mark it as soon as we have found the right records.
effect-marketing = The news and offers you named stopped on { $day }.
effect-consent-wish = We look at what you ask, and tell you what we decide. Nothing ends before that.
effect-consent-decided = We did what you asked. It ended on { $day }.
consent-ask-erasure = Ask us to delete it
consent-ask-portability = Ask us for it to take elsewhere
effect-consent = You withdrew your consent. It ended on { $day }.
    .young = You changed your mind. It ended on { $day }.
effect-consent-before = You had withdrawn this already. It ended on { $day }.
    .young = You had changed your mind already. It ended on { $day }.
effect-disputed = We marked it on { $day }. We are careful with it until we tell you otherwise.

check-several =
    { $count ->
        [one] This makes { $count } request.
       *[other] This makes { $count } requests, one for each person. They stay together.
    }
check-alike = You have an open request like this already: { $references }. You can still send this one.
check-alike-more = { $more ->
    [one] There is one more. It is in your list of requests.
   *[other] There are { $more } more. They are in your list of requests.
}
check-complaint = We confirm at once that we have it. Then a person looks into it, and tells you how we get on and the outcome.
check-consent = We tell you what we stopped.

evidence-row = Documents
evidence-none = None
evidence-held-name = { $name } (we will check it for viruses)

sent-others = These requests belong together. If you write to us in one, we read it for all of them.
sent-papers = Documents that you sent with it:
sent-receipt-get = Keep the receipt
sent-back-title = How to come back
sent-back-follow = On the start page of this website, choose “Follow a request”.
sent-back-reference = Enter the reference { $reference } and the email address that you used here.
sent-back-code = We send a code to that address. Type it in. It is a new code each time.
sent-back-word = When we ring you or write to you, we say your code word. Then you know that it is us.
sent-back-lost = If you lose the reference or the email address, tell us.
sent-another = Ask for something else
