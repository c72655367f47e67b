# The frame of the public pages in Arabic. A native speaker has not checked these words yet; the pages say so.

shell-service = Family Hub
shell-service-more = معلوماتك
shell-title = { $page } – Family Hub · معلوماتك
shell-title-error = خطأ: { $page } – Family Hub · معلوماتك
shell-title-safe = معلومات
shell-title-safe-error = خطأ: معلومات
shell-skip = انتقل إلى الجزء الرئيسي من هذه الصفحة
shell-exit = غادر هذه الصفحة
shell-menu = القائمة الرئيسية
shell-menu-button = القائمة
shell-here = أنت هنا
shell-guest = أنت هنا من دون حساب
shell-signed-in = سجّلت الدخول باسم { $name }

shell-nav-home = الصفحة الأولى
shell-nav-account = صفحتك
shell-nav-track = متابعة طلب
shell-nav-privacy = إشعار الخصوصية
shell-nav-sign-in = تسجيل الدخول
shell-nav-data = معلوماتك
shell-nav-requests = طلباتك
shell-nav-ask = اطلب شيئًا
shell-nav-security = الأمان
shell-nav-intake = تسجيل طلب وصل إلينا
shell-nav-cases = الحالات
shell-nav-overview = نظرة عامة
shell-nav-safer = كيف تبقى أكثر أمانًا على الإنترنت
shell-nav-sign-out = تسجيل الخروج

shell-footer = عن هذه الخدمة
shell-help-title = هل تحتاج إلى مساعدة؟
shell-help = يمكنك أن تتصل بنا أو تكتب إلينا أو تقابل أحدًا منا.
shell-help-link = كيف تتواصل معنا
shell-footer-privacy = إشعار الخصوصية
shell-footer-accessibility = سهولة الاستخدام للجميع
shell-footer-cookies = ملفات تعريف الارتباط
shell-footer-safer = كيف تبقى أكثر أمانًا
shell-owner = تدير مؤسسة Achieving for Children خدمة Family Hub في كينغستون وريتشموند.

shell-language = اللغة
shell-language-review = لم يراجع هذه الترجمة بعدُ شخصٌ لغته الأم العربية. إذا اختلفت عن النص الإنجليزي، فالنص الإنجليزي هو المعتمد.

shell-reference = رقم طلبك
shell-back = رجوع
shell-error-title = هناك مشكلة
shell-error-prefix = خطأ:
shell-news = خبر
shell-done = تم
shell-warning = انتبه
shell-contents = المحتويات

session-label = كم تبقى مسجّل الدخول
session-end = حفاظًا على أمانك، تُسجَّل خارجًا في الساعة { $time } إذا لم تفتح صفحة أخرى قبل ذلك. يُحفظ عندئذ ما كتبته 24 ساعة: أرسله، وسجّل الدخول من جديد، فتجده هنا.
session-soon = ستُسجَّل خارجًا خلال أقل من 5 دقائق.
session-stay = ابقَ مسجّل الدخول
session-stayed = ما زلت مسجّل الدخول.
session-longest = لا يمكنك أن تبقى مسجّل الدخول أكثر من 12 ساعة. أرسل ما كتبته، أو سجّل الدخول من جديد: يُحفظ 24 ساعة.
session-over = سُجّلت خارجًا. لم يضع ما كتبته: أرسله، وسجّل الدخول من جديد، فتجده هنا.

done-signed-out = سجّلت الخروج.
done-signed-out-everywhere = سجّلت الخروج من كل الأجهزة.
done-kept = سُجّلت خارجًا قبل أن يُرسل هذا. يُحفظ ما كتبته 24 ساعة. سجّل الدخول أو اكتب الرمز، فتجده هنا.
kept-words = لم يعد لهذا مكان في الصفحة. هذا ما كتبته:
