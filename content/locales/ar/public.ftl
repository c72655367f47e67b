# Public pages in Arabic. A native speaker has not checked these words yet; the pages say so.

## Ways to reach us, on several pages

reach-phone = الهاتف
reach-email = البريد الإلكتروني
reach-post = البريد
reach-website = الموقع

## Contact

contact-title = تواصل معنا
contact-lead = اتصل أو اكتب رسالة أو بريدًا إلكترونيًا. لا تحتاج إلى نموذج ولا إلى كلمات خاصة. طلبك محسوب بأي طريقة تختارها.
contact-service-title = خدمة Family Hub
contact-service = لكل ما يخص معلوماتك أو طلبك أو هذا الموقع.
contact-hours-label = أوقات الرد
contact-safe-title = قل لنا كيف نصل إليك بأمان
contact-safe = إذا لم يكن آمنًا أن نتصل بك أو نكتب إليك أو نرسل بريدًا إلكترونيًا، فأخبرنا بذلك. قل لنا ما هو آمن، ولن نستخدم غيره.
contact-help-title = إذا احتجت إلى مساعدة
contact-help = أخبرنا بما تحتاج إليه. يمكننا أن نرسل نصًا بحروف كبيرة، أو نقرأ لك، أو نكتب طلبك وأنت تتكلم.
contact-officer-title = مسؤول حماية البيانات
contact-officer = إذا كان لديك سؤال عن استخدامنا للمعلومات، أو أردت أن تشتكي منه.
contact-regulator-title = الجهة الرقابية
contact-regulator = يمكنك أن تشتكي إلى { $name } في أي وقت. ليس عليك أن تأتي إلينا أولًا.

## Cookies

cookies-title = ملفات تعريف الارتباط
cookies-lead = ملفات تعريف الارتباط ملفات صغيرة يحفظها الموقع على هاتفك أو حاسوبك. نستخدم خمسة منها، كل واحد عند الحاجة إليه فقط. قراءة صفحاتنا العامة لا تضع أيًّا منها.
cookies-none = لا نستخدمها لعدّ الزيارات، ولا لمتابعة ما تفعله، ولا لعرض الإعلانات. لذلك ليس هناك ما تقبله أو ترفضه.
cookies-session-why = يُبقيك مسجّل الدخول.
cookies-session-end = ينتهي عند تسجيل الخروج أو المغادرة، أو بعد 30 دقيقة بلا استخدام، أو بعد 12 ساعة.
cookies-visitor-why = يحمي نماذجنا، حتى لا يرسل أحد غيرك نموذجًا باسمك.
cookies-visitor-end = عندما تغلق المتصفح.
cookies-kept-why = يعيدك إلى ما كتبته، إذا خرجت قبل إرساله.
cookies-kept-end = عندما تعود، أو عندما تغلق المتصفح.
cookies-device-why = يبيّن أنك سجّلت الدخول من هنا من قبل. فلا يستطيع أحد أن يمنعك بمحاولة الدخول من مكان آخر.
cookies-device-end = بعد 180 يومًا. يُحذف فورًا عندما تضغط «غادر هذه الصفحة» أو تسجّل الخروج من كل مكان.
cookies-view-why = يُبقي الوضع الآمن مفعّلًا. لا يضعه إلا مفتاح الوضع الآمن.
cookies-view-end = ينتهي عندما تُطفئ الوضع الآمن، أو بعد سنة.
cookies-remove-title = احذفها بنفسك
cookies-remove = يمكنك حذف ملفات تعريف الارتباط من إعدادات المتصفح. إذا فعلت ذلك فستخرج من حسابك ويتوقف الوضع الآمن. لا يضيع شيء مما أرسلته إلينا.

## Accessibility statement (SI 2018/952)

accessibility-title = بيان سهولة الاستخدام للجميع
accessibility-scope = هذا البيان عن موقع «Family Hub · معلوماتك». تديره مؤسسة Achieving for Children.
accessibility-want = نريد أن يستطيع الجميع استخدامه. ينبغي أن تستطيع أن:
accessibility-can-zoom = تكبّر النص إلى الضعف، أو تكبّر الصفحة إلى 400%، من دون أن يضيع شيء
accessibility-can-keyboard = تفعل كل شيء بلوحة المفاتيح وحدها
accessibility-can-listen = تستمع إليه بقارئ الشاشة
accessibility-can-colour = تستخدمه في الوضع الداكن أو بألوانك أنت
accessibility-can-script = تفعل كل شيء، ما عدا استخدام مفتاح المرور، والبرامج النصية متوقفة
accessibility-can-time = تأخذ وقتك: تقول الصفحة متى ستُسجَّل خارجًا، ويُحفظ لك ما كتبته
accessibility-status-title = إلى أي حد هذا الموقع سهل الاستخدام للجميع
accessibility-status = يتوافق هذا الموقع جزئيًا مع إرشادات الوصول إلى محتوى الويب، الإصدار 2.2، المستوى AA، بسبب النقاط المذكورة أدناه.
accessibility-gaps-title = ما ليس سهل الوصول، ولماذا
accessibility-gap-people = لم يختبر أشخاص ذوو إعاقة هذا الموقع بعد. قد تكون هناك مشكلات لا نعرفها.
accessibility-gap-others = بعض الملفات كتبها آخرون، مثل مدرسة أو مستشفى. قد لا تكون فيها عناوين أو نص يصف الصور. هذا لا يحقق معيار النجاح 1.3.1 (المعلومات والعلاقات). لا يمكننا أن نغيّر ما كتبه الآخرون.
accessibility-instead-title = ما يمكنك فعله بدلًا من ذلك
accessibility-instead = اطلب منا ما تحتاج إليه بشكل آخر، مثل حروف كبيرة أو نص عادي أو شخص يقرأه لك. هذا مجاني. ولا يغيّر التاريخ الذي يجب أن نرد قبله.
accessibility-report-title = أخبرنا عن مشكلة
accessibility-report = إذا كان شيء في هذا الموقع لا يعمل معك، فأخبرنا. قل لنا أي صفحة هي وما الذي حدث.
accessibility-enforcement-title = إذا لم ترضَ بردّنا
accessibility-enforcement-link = تواصل مع خدمة المشورة والدعم في المساواة (EASS)
accessibility-enforcement-address = https://www.equalityadvisoryservice.com/
accessibility-law-title = واجبنا في القانون
accessibility-law = تلتزم مؤسسة Achieving for Children بأن تجعل موقعها سهل الوصول للجميع، وفقًا للوائح سهولة الوصول.
accessibility-method-title = كيف اختبرنا هذا الموقع
accessibility-dates-title = التواريخ
accessibility-dates = كتبنا هذا البيان في 23 نوفمبر 2026. وراجعناه آخر مرة في 23 نوفمبر 2026.
accessibility-gap-scans = بعض الملفات التي نرسلها إليك صور لأوراق. لا يستطيع قارئ الشاشة أن يقرأها، وتصبح كلماتها غير واضحة عندما تكبّرها. هذا لا يحقق معياري النجاح 1.1.1 (المحتوى غير النصي) و1.4.5 (صور النص). يجب أن نرسل إليك السجلات كما هي عندنا.
accessibility-enforcement = تتولى لجنة المساواة وحقوق الإنسان (EHRC) إنفاذ لوائح عام 2018 لسهولة الوصول إلى مواقع هيئات القطاع العام وتطبيقاتها (رقم 2) («لوائح سهولة الوصول»). إذا لم ترضَ بردّنا، فتواصل مع خدمة المشورة والدعم في المساواة (EASS).
accessibility-method = اختبرناه بأنفسنا. يفحص برنامجان (axe-core وIBM Equal Access) كل نوع من الصفحات وفق WCAG 2.2 AA، على هاتف وعلى شاشة كبيرة، كلما غيّرنا الموقع. ونمرّ أيضًا على الصفحات بلوحة المفاتيح، وبنص كبير، وفي الوضع الداكن، والبرامج النصية متوقفة.

## Start page

home-title = اطّلع على ما لدينا من معلومات عن عائلتك
home-lead = اطّلع عليها، أو صحّحها، أو احصل على نسخة، أو اطلب منا أن نتوقف. هذا مجاني، وليس عليك أن تذكر السبب.
home-sign-in = تسجيل الدخول
home-ask = اطلب من دون حساب
home-go-data = انتقل إلى معلوماتك
home-go-requests = انتقل إلى طلباتك
home-go-security = انتقل إلى الأمان
home-want-title = ماذا تريد أن تفعل؟
home-see = اطّلع على ما لدينا
home-see-hint = معظمه فورًا عند تسجيل الدخول
home-copy = احصل على نسخة
home-copy-hint = من كل شيء، أو من رسالة واحدة فقط
home-correct = صحّح شيئًا
home-correct-hint = خاطئ أو قديم أو ناقص
home-stop = أوقف شيئًا أو احذفه
home-stop-hint = استخدام، أو موافقتك، أو الأخبار والعروض
home-complain = اشتكِ
home-complain-hint = من طريقة استخدامنا للمعلومات
home-follow = تابع طلبًا
home-follow-hint = برقم طلبك ورمز
home-today-title = إذا طلبت اليوم
home-today = اليوم
home-today-what = تطلب أنت. يستغرق ذلك نحو 5 دقائق.
home-soon = في الأيام التالية
home-soon-what = يبدأ شخص بالبحث. قد يسألك عن شيء.
home-last = آخر يوم للرد عليك.
home-last-how = كيف نحسبه
home-young-title = هل عمرك أقل من 18 سنة؟
home-young = ما يخصك لك أن تطلبه، في أي عمر. لا نُظهر طلباتك لوالديك.
home-young-link = اطلب لنفسك
home-other-title = ليس لديك حاسوب أو حساب؟
home-other-ring = اتصل:
home-other = أو اكتب إلينا، أو اطلب من أي عامل في أحد المراكز. طلبك محسوب بالقدر نفسه.
home-other-link = كل طرق الوصول إلينا
home-safe-title = قد يرى أحد شاشتك؟
home-safe = يبقى «غادر هذه الصفحة» في الأعلى. ينقلك فورًا إلى موقع آخر. قد يحتفظ متصفحك بهذه الصفحة في السجل.
home-safe-link = كيف تبقى أكثر أمانًا
home-privacy = كيف نستخدم المعلومات: إشعار الخصوصية
