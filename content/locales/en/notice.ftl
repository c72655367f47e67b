# What stands around the privacy notice. The notice itself is in content/notice/ and is never put into other words here.
# Keys start with `notice-`. How these files work: ../README.md

notice-title = Privacy notice
notice-version = Version { $version }, recorded on { $date }.
notice-short-title = In short
notice-short-collect = We collect information about your family when someone refers you to us, and while we work with you.
notice-short-use = We use it to help you, to keep children safe and to do what the law asks of us.
notice-short-share = We share it only where that is right and the law allows it.
notice-short-keep = Most records are kept until the child is 25.
notice-short-rights = You can ask to see what we hold, and ask us to put it right.
notice-short-after = The full notice is below. Only the full notice counts.
notice-object-title = Your right to object
notice-object = You can object to how we use information about you. Tell us what you object to, and how it affects you. We must then look at it again.
notice-object-marketing = If you object to direct marketing, we must stop.
notice-object-words = What the notice says about this
notice-object-how = Object now
notice-object-stop = Stop news and offers now
notice-ask = Ask about this
notice-ask-about = Ask about this: { $what }
notice-full-title = The notice, word for word
notice-full = These are the words of Achieving for Children. We have changed nothing, not even small slips.
