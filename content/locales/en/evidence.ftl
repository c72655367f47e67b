# Documents that go with a request, and asking without an account.

evidence-intro = You can send a copy or a photo of a document. You do not have to.
evidence-shows = What does it show?
evidence-files = Choose files
evidence-files-hint = PDF, JPEG or PNG. Up to { $most } files, each up to { $size } MB. We check them for viruses, and remove the place from photos.
evidence-add = Add
evidence-remove = Remove { $name }
evidence-full =
    { $most ->
        [one] You have added { $most } file. That is as many as we can take.
       *[other] You have added { $most } files. That is as many as we can take.
    }
evidence-held = Not checked yet
evidence-held-text = We have not been able to check this for viruses yet. We keep it safe, and nobody opens it until it is checked. You can go on.
evidence-empty = Choose a file
evidence-refused = { $name }: { $why }
evidence-too-large = this file is larger than { $size } MB. Choose a smaller one, or a photo of it
evidence-other-kind = choose a PDF, JPEG or PNG file
evidence-broken = this picture cannot be read. Take the photo again, or choose another file
evidence-pixels = this picture is too large to open safely. Choose a smaller one
evidence-infected = our virus check found something in this file, so we did not keep it. Choose another file
evidence-too-many =
    { $most ->
        [one] you can add { $most } file. Remove it first
       *[other] you can add up to { $most } files. Remove one first
    }
evidence-gone = you have already sent this request
evidence-full-draft = this is more than we can keep with one request. Remove a file, or send us this one by post
evidence-full-account = you have sent us as many files as we can keep for one person. Send us this one by post
evidence-full-portal = we cannot take files right now. Go on without it. You can add it later, or send it to us by post
shows-birth = A birth certificate
shows-responsibility = Parental responsibility
    .young = Who may decide for a child
shows-court = A court order
shows-letter = A letter in which somebody agrees
    .young = A letter
shows-attorney = A power of attorney
    .young = Who may act for someone
shows-deputy = An order of the Court of Protection
    .young = A court paper
shows-identity = Who somebody is
    .young = Who I am
shows-other = Something else
paper-unnamed = A document
shows-unsaid = Not said yet. Choose below what it shows.

check-changed = Your answers have changed since you opened this page, perhaps in another tab. Check them, then send again
check-open = An answer is missing or no longer possible. Check your answers, then send again

guest-email-title = What is your email address?
guest-email-hint = We send a code to it. It shows that the address is yours, and lets you come back. Choose one that nobody else reads.
guest-email-send = Send me a code
guest-no-email-title = If you have no email address
guest-no-email = Ring us, write to us, or come in. We write down your request, and give you a code on paper to follow it.
guest-code-nothing = Nothing arrived? It can take a few minutes. Look in your spam folder too.

already-title = You have already sent this
already-lead = Your request is { $reference }. Nothing was sent twice.
already-text = You cannot change what you have sent. You can write to us about it, or ask for something else.
already-follow = Follow your request
already-another = Ask again

draft-delete-title = Delete your answers?
draft-delete-text = We delete your answers and documents at once. Nothing has been sent.
draft-delete-send = Delete it

saved-title = We have saved your answers
saved-lead = You can come back within 28 days. Nothing has been sent yet.
saved-account = To come back, sign in on any phone or computer and choose “Ask for something”.
saved-guest = To come back, on any phone or computer, start the same request and use the same email address.
saved-shared = If others use this phone or computer, sign out now.
saved-go-on = Go back to my answers

track-title = Follow a request
track-lead = If you asked without an account, you can see here how it is going, and write to us. If you sent several requests, one reference is enough: you see all that you sent from the same email address.
track-reference = The reference
track-reference-hint = For example, FH-7K2M9QX4
track-email-title = If you asked by email address
track-email = The email address you used
track-email-send = Send me a code
track-paper-title = If you have a letter with a code
track-claim = The code on the letter
track-claim-hint = Three groups of four, like 7K2M-9QX4-B3TD
track-paper-send = Show my request
track-account-title = If you have an account
track-account = Your requests are on your own pages.

receipts-title = Check a receipt
receipts-lead = Each request gets a receipt. It proves what was sent and when. Anybody can check one here.
receipts-field = Paste the receipt
receipts-field-hint = All of it, from “Family Hub receipt” to the signature.
receipts-sent = Paste what was sent (optional)
receipts-sent-hint = If you kept a copy of what was sent, we check that it is the same.
receipts-check = Check it
receipts-empty = Paste a receipt
receipts-unreadable = We cannot read this receipt. The line that starts with “{ $line }” is missing or changed
receipts-genuine = This receipt is real, and nothing in it was changed.
receipts-fits = What you pasted is what was sent.
receipts-fits-not = What you pasted is not what was sent. Even one changed letter shows.
receipts-forged = This receipt is not real, or something in it was changed.
receipts-unknown = This receipt was not signed by us.
receipts-received = Recorded
receipts-counts = Our time runs from
receipts-digest = Fingerprint of what was sent
receipts-log-entry = Your request is entry { $place } of { $size } in our log.
receipts-log-waiting = Your request is about to get its place in our log. Look again in a minute.
receipts-log-missing = Your request is not in our log, or another one is in its place. Please tell us.
receipts-log-begins = { $old ->
    [one] Our log still begins with the one entry that was there before your request. It was not changed.
   *[other] Our log still begins with the { $old } entries that were there before your request. None was changed or taken away.
  }
receipts-log-first = There was nothing in our log before your request.
receipts-log-entry-lost = Your request was lost. Please send it again, and keep your receipt: it proves that you asked, and when.
receipts-log-lost = On { $day } we had to bring back an older copy of our records. What came into our log after entry { $here } was lost.
receipts-log-lost-said = Our log says so itself, in its entry { $place }. The proof is below.
receipts-log-lost-begins = { $here ->
    [one] Our log still begins with the one entry that we brought back. It was not changed since.
   *[other] Our log still begins with the { $here } entries that we brought back. None was changed or taken away since.
  }
receipts-log-other = Our log does not begin with what your receipt saw of it. Please tell us, and keep your receipt.
receipts-log-proofs = The proofs
receipts-log-explained = Each line is a fingerprint. Together they lead from your receipt to the signed checkpoint of our log.
receipts-log-checkpoint = The newest checkpoint
receipts-log-inclusion = Your request is in the log
receipts-log-consistency = The log begins with what your receipt saw
receipts-log-restored = The log says what was lost
receipts-log-restored-begins = The log begins with what we brought back
receipts-yourself-title = Check it yourself
receipts-yourself = You do not have to trust this page. The receipt is signed with Ed25519, and these are the keys:
receipts-keys = Our public keys
