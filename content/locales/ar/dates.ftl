# Days in Arabic. A native speaker has not checked these words yet.

date-monday = الاثنين
date-tuesday = الثلاثاء
date-wednesday = الأربعاء
date-thursday = الخميس
date-friday = الجمعة
date-saturday = السبت
date-sunday = الأحد
date-january = يناير
date-february = فبراير
date-march = مارس
date-april = أبريل
date-may = مايو
date-june = يونيو
date-july = يوليو
date-august = أغسطس
date-september = سبتمبر
date-october = أكتوبر
date-november = نوفمبر
date-december = ديسمبر
date-long = { $weekday } { $day }
date-short = { $day } { $month } { $year }
date-moment = { $day }، الساعة { $time }
date-due-today = اليوم هو الموعد الأخير
date-days-left =
    { $days ->
        [zero] لم يبقَ أي يوم
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $days } أيام
        [many] بقي { $days } يومًا
       *[other] بقي { $days } يوم
    }
date-days-late =
    { $days ->
        [zero] بلا تأخير
        [one] تأخر يومًا واحدًا
        [two] تأخر يومين
        [few] تأخر { $days } أيام
        [many] تأخر { $days } يومًا
       *[other] تأخر { $days } يوم
    }
date-reply-by = يجب أن نرد قبل
