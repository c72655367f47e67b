# The frame of the public pages in Arabic. A native speaker has not checked these words yet; the pages say so.

shell-service = Family Hub
shell-service-more = معلوماتك
shell-title = { $page } – Family Hub · معلوماتك
shell-title-error = خطأ: { $page } – Family Hub · معلوماتك
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
shell-nav-sign-out = تسجيل الخروج

shell-footer = عن هذه الخدمة
shell-help-title = هل تحتاج إلى مساعدة؟
shell-help = يمكنك أن تتصل بنا أو تكتب إلينا أو تقابل أحدًا منا.
shell-help-link = كيف تتواصل معنا
shell-footer-privacy = إشعار الخصوصية
shell-footer-accessibility = سهولة الاستخدام للجميع
shell-footer-cookies = ملفات تعريف الارتباط
shell-owner = تدير مؤسسة Achieving for Children خدمة Family Hub في كينغستون وريتشموند.

shell-language = اللغة
shell-language-review = لم يراجع هذه الترجمة بعدُ شخصٌ لغته الأم العربية. إذا اختلفت عن النص الإنجليزي، فالنص الإنجليزي هو المعتمد.

shell-back = رجوع
shell-error-title = هناك مشكلة
shell-error-prefix = خطأ:
shell-warning = انتبه
shell-contents = المحتويات
