# Which rights apply to which information, and why, in Arabic. A native speaker has not checked these words yet; the page says so.
# The grounds are nouns: they follow “the reason”.

rights-title = حقوقك
rights-lead = ما يمكنك أن تطلبه منا بشأن المعلومات عنك، ومتى يقول القانون نعم.
rights-free = ليس عليك أن تعرف القانون. نحن نبحث عن الحق المناسب. هذا مجاني، إلا في الحالة النادرة المذكورة أدناه.
rights-held = سبب احتفاظنا بها
rights-how = ما يمكنك أن تطلبه
rights-or = { " " }أو{ " " }
rights-exceptions-link = ما يستثنيه القانون
rule-title = القاعدة

ground-consent = موافقتك على هذا الاستخدام
ground-obligation = قانون يلزمنا بذلك
ground-task = مهمتنا العامة

applies-access = نعم، لكل ما لدينا، أيًّا كان السبب. يلزمنا القانون بأن نستثني بعض الأشياء.
applies-rectification = نعم، أيًّا كان السبب، عندما تكون المعلومة خاطئة أو مضلِّلة. أما الرأي فيبقى، ونبيّن أنه رأي ومن صاحبه. ويمكن أن توضع كلماتك بجانبه.
applies-on-withdrawal = نعم، بعد أن تسحب موافقتك، إذا لم يكن لدينا سبب آخر.
applies-not-while-needed = لا، ما دمنا نحتاج إليها لهذا الغرض. نعم، إذا لم نعد نحتاج إليها أو لم يكن ينبغي أن تكون لدينا. وما تحتاج إليه مطالبة قانونية يبقى.
applies-on-grounds = نعم، ما دمنا نتحقق من خطأ، أو إذا لم يكن ينبغي أن نستخدمها، أو إذا احتجت إليها في مطالبة قانونية.
applies-on-grounds-or-objection = نعم، ما دمنا نتحقق من خطأ، أو إذا لم يكن ينبغي أن نستخدمها، أو إذا احتجت إليها في مطالبة قانونية. وأيضًا ما دمنا ننظر في اعتراضك.
applies-if-given = نعم، لما أعطيتنا إياه بنفسك وهو محفوظ على حاسوب.
applies-withdraw-instead = اسحب موافقتك بدلًا من ذلك. هذا أسرع.
applies-unless-compelling = نعم. علينا أن نتوقف، إلا إذا بيّنّا سببًا قاهرًا أرجح من أسبابك، أو احتجنا إليها في مطالبات قانونية.
applies-at-once = نعم، فورًا، أيًّا كان السبب. ليس عليك أن تذكر لماذا.
applies-safeguards = إذا قرر حاسوب وحده: نشرح القرار، ونستمع إليك، وينظر إنسان فيه من جديد. ويمكنك أن تعترض على القرار.
applies-no = لا.

rights-consent = نعم، فورًا، لما وافقت عليه بنفسك. يجب أن يكون ذلك سهلًا كما كانت الموافقة. ما فعلناه قبل ذلك يبقى قانونيًّا.
rights-two-title = لكلمة «موافقة» معنيان
rights-two-service = وافقت على خدمة، مثل دعم الأسرة. إذا سحبت هذه الموافقة، تنتهي الخدمة ولا نجمع لها شيئًا بعد ذلك. وما لدينا يبقى بموجب مهمتنا العامة.
rights-two-data = وافقت على استخدام لبياناتك. إذا سحبت هذه الموافقة، ينتهي الاستخدام. ويمكنك عندئذ أن تطلب حذف البيانات أو أن تنقلها إلى جهة أخرى. لا يذكر إشعارنا اليوم أي استخدام من هذا النوع.

rights-complaint = نعم. نؤكد لك وصولها خلال 30 يومًا، ونخبرك بما تنتهي إليه.
rights-complaint-regulator = يمكنك أيضًا أن تشتكي إلى { $name } في أي وقت، أو أن تلجأ إلى محكمة. ليس عليك أن تأتي إلينا أولًا.

rights-exceptions-title = ما يستثنيه القانون
rights-exceptions-access = عندما تطلب نسخة، قد يلزمنا القانون بأن نستثني:
rights-exceptions-all = وفي معظم الحقوق الأخرى أيضًا قد نرفض جزءًا من الطلب:
rights-exceptions-never = لا يمنعك شيء من هذا من أن تسحب موافقتك، أو توقف الأخبار والعروض، أو تشتكي.
rights-exceptions-reasons = إذا رفضنا، فإننا نقول لك لماذا، وما الذي يمكنك أن تفعله. ولا نترك ذلك إلا إذا كان قوله يسبب الضرر نفسه الذي تمنعه القاعدة.
exception-somebody-else = ما يخص شخصًا آخر، إلا إذا وافق أو كان من الإنصاف أن نخبرك به. ما كتبه الناس في إطار عملهم لا يُستثنى في الغالب
exception-serious-harm = ما قد يسبب ضررًا جسيمًا لصحة أحد
exception-child-abuse = معلومات عن إساءة معاملة طفل، إذا طلبها أحد الوالدين ولم يكن ذلك في مصلحة الطفل
exception-confidence = ما قاله لنا طفل، أو فحص أُجري له، ولم يكن يتوقع أن يراه أحد والديه
exception-other-rules = أوراق عن التبنّي وعن الاحتياجات التعليمية الخاصة، فلها قواعد خاصة بها
exception-crime = ما قد يعرقل منع جريمة أو كشفها
exception-unfounded = طلب لا سبب له بوضوح أو مبالغ فيه جدًّا. عندئذ قد نرفضه أو نطلب رسمًا معقولًا. وعلينا أن نبيّن السبب

rights-groups-title = ما لدينا، ولماذا يحق لنا ذلك
rights-groups = السبب هو الذي يحدد أي الحقوق تنطبق.
rights-because = السبب: { $why }
rights-because-service = السبب: { $why }، وفقط ما دمت موافقًا على دعم الأسرة

# The names of the laws: as they are looked up.
rule-access = UK GDPR، المادة 15. ما يُستثنى: Data Protection Act 2018، الملاحق من 2 إلى 4.
rule-rectification = UK GDPR، المادة 16. ما يُعدّ خطأ: Data Protection Act 2018، القسم 205(1).
rule-erasure = UK GDPR، المادة 17.
rule-restriction = UK GDPR، المادة 18.
rule-objection = UK GDPR، المادة 21(1).
rule-marketing = UK GDPR، المادة 21(2) و(3).
rule-automated = UK GDPR، المواد من 22A إلى 22D.
rule-portability = UK GDPR، المادة 20.
rule-consent = UK GDPR، المادة 7(3).
rule-complaint = Data Protection Act 2018، الأقسام 164A و165 و167.
rule-exceptions = الأشخاص الآخرون: Data Protection Act 2018، الملحق 2، الفقرتان 16 و17. الضرر: الملحق 3، الفقرات 5 و11 و19. إساءة معاملة الأطفال: الملحق 3، الفقرة 21. ما قاله لنا طفل: الملحق 3، الفقرتان 4 و10. التبنّي والاحتياجات الخاصة: الملحق 4. الجريمة: الملحق 2، الفقرة 2. الطلبات التي لا سبب لها: UK GDPR، المادة 12(5). الأسباب وما يمكن فعله: المادة 12(4).

## What one can ask for

want-access = اطلب نسخة من معلوماتك
want-rectification = اطلب منا أن نصحّح شيئًا
want-erasure = اطلب منا أن نحذف شيئًا
want-restriction = اطلب منا ألا نستخدم شيئًا في الوقت الحالي
want-objection = اعترض على طريقة استخدامنا لمعلوماتك
want-marketing = أوقف أخبارنا وعروضنا
want-automated = اسأل عن قرار اتخذه حاسوب
want-portability = انقل معلوماتك إلى جهة أخرى
want-consent = اسحب موافقتك
want-complaint = اشتكِ من طريقة استخدامنا للمعلومات
