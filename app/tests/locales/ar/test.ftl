# A second language for tests: it is written from right to left and has six plural forms. Its words are no translation.

cookies-title = [Cookies]
requests-title = [Requests]
shell-skip = [Skip]
shell-nav-requests = [Requests]
problem-not-found-title = [Not found]
date-days-left =
    { $days ->
        [zero] zero
        [one] one
        [two] two
        [few] few
        [many] many
       *[other] other
    }
