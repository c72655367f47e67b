# Which rights apply to which information, and why; which apply is in domain/src/rights.rs.
# The law is named behind “The rule”, and nowhere else. How these files work: ../README.md

rights-title = Your rights
rights-lead = What you can ask us to do with information about you, and when the law says yes.
rights-free = You do not have to know the law. We find out which right fits. It costs nothing, but for the rare case below.
rights-held = If we hold it because
rights-how = this is what you can ask
rights-or = { " " }or{ " " }
rights-exceptions-link = What the law keeps back
rule-title = The rule

ground-consent = you agreed to this use of it
ground-obligation = a law tells us to
ground-task = it is our public task

applies-access = Yes, for all that we hold, whatever our reason for holding it. The law makes us leave some things out.
applies-rectification = Yes, whatever our reason for holding it, where a fact is wrong or misleading. An opinion stays, and we show that it is one, and whose. We can put your own words beside it.
applies-on-withdrawal = Yes, once you withdraw that, if we have no other ground.
applies-not-while-needed = Not while we need it for this. Yes, if we no longer need it, or should not have it. What is needed for a legal claim stays.
applies-on-grounds = Yes, while a mistake is checked, if we should not use it, or if you need it for a claim.
applies-on-grounds-or-objection = Yes, while a mistake is checked, if we should not use it, or if you need it for a claim. Also while we look at your objection.
applies-if-given = Yes, for what you gave us yourself, and what is on a computer.
applies-withdraw-instead = Withdraw your consent instead. That is quicker.
applies-unless-compelling = Yes. We must stop, unless we show a compelling reason that outweighs yours, or need it for legal claims.
applies-at-once = Yes, at once, whatever our reason for holding it. You do not have to say why.
applies-safeguards = If a computer alone decides: we explain it, hear you, and let a person look at it again. You can challenge the decision.
applies-no = No.

rights-consent = Yes, at once, for what you agreed to yourself. It must be as easy as saying yes was. What we did before stays lawful.
rights-two-title = Two things are called consent
rights-two-service = You agreed to a service, such as family support. If you withdraw that, the service ends and we collect nothing more for it. What we hold stays under our public task.
rights-two-data = You agreed to a use of your data. If you withdraw that, the use ends. You can then have the data deleted, or take it elsewhere. Our notice names no such use today.

rights-complaint = Yes. We confirm it within 30 days, and tell you the outcome.
rights-complaint-regulator = You can also complain to the { $name } at any time, or go to a court. You do not have to come to us first.

rights-exceptions-title = What the law keeps back
rights-exceptions-access = When you ask for a copy, the law can make us leave out:
rights-exceptions-all = For most other rights, too, we may say no to a part:
rights-exceptions-never = None of this limits your right to withdraw consent, to stop news and offers, or to complain.
rights-exceptions-reasons = If we say no, we tell you why, and what you can do about it. We leave that out only where telling you would do the harm that the rule prevents.
exception-somebody-else = what is about somebody else, unless they agree or it is fair to tell you. What people wrote as part of their job is mostly not kept back
exception-serious-harm = what is likely to do serious harm to somebody’s health
exception-child-abuse = facts about child abuse, if a parent asks and it is not best for the child
exception-confidence = what a child told us, or a check that a child had, when they did not expect a parent to see it
exception-other-rules = documents about adoption and special educational needs, which have rules of their own
exception-crime = if it would get in the way of stopping or solving a crime
exception-unfounded = if a request is plainly without reason or far too much. Then we may say no, or ask for a fair fee. We must show why

rights-groups-title = What we hold, and why we may
rights-groups = The reason decides which rights apply.
rights-because = Because { $why }
rights-because-service = Because { $why }, and only while you agree to family support

rule-access = UK GDPR Article 15. What is kept back: Data Protection Act 2018, Schedules 2 to 4.
rule-rectification = UK GDPR Article 16. What counts as wrong: Data Protection Act 2018, section 205(1).
rule-erasure = UK GDPR Article 17.
rule-restriction = UK GDPR Article 18.
rule-objection = UK GDPR Article 21(1).
rule-marketing = UK GDPR Article 21(2) and (3).
rule-automated = UK GDPR Articles 22A to 22D.
rule-portability = UK GDPR Article 20.
rule-consent = UK GDPR Article 7(3).
rule-complaint = Data Protection Act 2018, sections 164A, 165 and 167.
rule-exceptions = Other people: Data Protection Act 2018, Schedule 2, paragraphs 16 and 17. Harm: Schedule 3, paragraphs 5, 11 and 19. Child abuse: Schedule 3, paragraph 21. What a child told us: Schedule 3, paragraphs 4 and 10. Adoption and special needs: Schedule 4. Crime: Schedule 2, paragraph 2. Requests without reason: UK GDPR Article 12(5). Reasons and ways on: Article 12(4).
