# What stands around the privacy notice, in Arabic. A native speaker has not checked these words yet; the pages say so.

notice-title = إشعار الخصوصية
notice-plain-title = إشعار الخصوصية بكلمات بسيطة
notice-young-title = إشعار الخصوصية للشباب
notice-tellings = صيغ هذا الإشعار
notice-plain-name = بسيط
notice-young-name = للشباب
notice-full-name = الإشعار الكامل
notice-version = النسخة { $version }، سُجّلت في { $date }.
notice-history = كل النسخ
notice-plain-lead = هذا هو الإشعار بكلمات بسيطة. الإشعار الكامل وحده هو المعتمد.
notice-young-lead = هذا هو الإشعار بكلمات قصيرة لك. الإشعار الكامل وحده هو المعتمد.
notice-how = افتح جزءًا لتقرأ الإشعار كلمة بكلمة. السطور الرمادية ومربعات «ما يمكنك أن تفعله» كتبناها نحن للمساعدة.
notice-english = الإشعار نفسه موجود هنا بالإنجليزية كلمة بكلمة. وكلماته الإنجليزية وحدها هي المعتمدة.
notice-english-plain = اقرأه بكلمات بسيطة بالعربية
notice-open-all = افتح كل الأجزاء
notice-close-all = أغلق كل الأجزاء

notice-object-title = لك الحق في أن تعترض
notice-object = إذا كان استخدام ما لمعلوماتك يسبب لك مشكلة، فأخبرنا. علينا أن نتوقف، إلا إذا بيّنّا سببًا قاهرًا أو احتجنا إليها في مطالبة قانونية.
notice-object-how = اعترض على استخدام
notice-object-stop = أوقف الأخبار والعروض الآن
notice-young-object-title = يمكنك أن تقول لا
notice-young-object = هل نستخدم معلومات عنك بطريقة تؤذيك أو تقلقك؟ قل لنا. علينا أن نتوقف، أو أن نبيّن سببًا قويًّا جدًّا. وقد نحتاج إليها أيضًا في المحكمة.
notice-young-object-how = قل لنا أن نتوقف
notice-young-object-stop = أوقف أخبارنا

notice-more-title = ما الذي يطلب القانون أن نخبرك به أيضًا
notice-more-answer = علينا أن نرد عليك خلال شهر واحد.
notice-more-no = يمكنك أن ترفض الإجابة عن معظم الأسئلة.
notice-more-others = تأتي بعض المعلومات من المدارس أو الخدمات الصحية أو الرعاية الاجتماعية أو الشرطة.
notice-young-more-answer = علينا أن نرد خلال شهر واحد.
notice-young-more-no = يمكنك أن تقول لا لأي سؤال.
notice-young-more-others = تأتي بعض المعلومات من مدرستك أو طبيبك.
notice-more-link = اقرأ كل ذلك

## Panels and boxes

notice-see-yours = اطّلع على ما يخصك
notice-put-right = صحّحه
notice-object-entry = اعترض
notice-object-use = اعترض على هذا الاستخدام
notice-take-back = اسحب موافقتك
notice-take-back-hint = على دعم الأسرة. ينتهي فورًا.
notice-see-told = اطّلع على ما قلناه لهم
notice-some-cases = في بعض الحالات
notice-ring = اتصل: {"\u2066"}{ $phone }{"\u2069"}
notice-regulator = الجهة الرقابية هي { $name }.
notice-which-right = أي حق ينطبق مع أي سبب
notice-can-title = ما يمكنك أن تفعله بشأن هذا
notice-can-officer = اسأل مسؤول حماية البيانات
notice-can-see = اطّلع على ما لدينا عنك
notice-can-see-hint = يجب أن تسجّل الدخول.
notice-can-keep = اطّلع على التاريخ الخاص بطفلك
notice-can-looked = اعرف من اطّلع على سجلك
notice-can-told = اعرف من أخبرناه، وبماذا
notice-can-choose = اختر ما تريد أن تفعله
notice-can-leak = أخبرنا عن تسرّب أو عن شيء يقلقك
notice-can-leak-hint = أو اتصل: {"\u2066"}{ $phone }{"\u2069"}. لا تنتظر.
notice-can-access = اطلب نسخة
notice-can-rectification = صحّح شيئًا
notice-can-rectification-hint = خاطئ أو قديم أو ناقص.
notice-can-rectification-told = نخبر بعد ذلك كل من أخبرناه من قبل، ونقول لك من هم إذا سألت.
notice-can-erasure = احذف شيئًا
notice-can-erase = اطلب منا الحذف
notice-can-erase-over = عندما تنتهي المدة، أو إذا لم يكن ينبغي أن تكون لدينا.
notice-can-erase-needed = لا، ما دام قانون أو مهمتنا يحتاج إليها.
notice-can-restriction = أوقف استخدام شيء في الوقت الحالي
notice-can-pause = أوقف استخدامًا ما دمنا ننظر فيه
notice-can-hold = اطلب منا أن نحتفظ بها
notice-can-hold-hint = إذا احتجت إليها أمام محكمة أو في مطالبة قانونية.
notice-can-objection = اعترض على استخدام
notice-can-objection-hint = ينطبق على ما نفعله بموجب مهمتنا العامة، لا على ما يلزمنا به قانون.
notice-can-objection-sharing = اعترض على المشاركة
notice-can-marketing = أوقف الأخبار والعروض
notice-can-marketing-hint = فورًا، ودائمًا.
notice-can-automated = اسأل عن قرار
notice-can-complaint = اشتكِ إلينا
notice-can-complaint-hint = نؤكد لك وصول شكواك خلال 30 يومًا، ونخبرك بما تنتهي إليه.
notice-can-regulator = اشتكِ إلى الجهة الرقابية
notice-can-regulator-hint = اتصل: {"\u2066"}{ $phone }{"\u2069"}. ليس عليك أن تأتي إلينا أولًا.

## Beside the notice (Articles 13 and 14)

notice-added-title = معلومات إضافية
notice-added-not = هذا ليس جزءًا من الإشعار.
notice-added = يطلب القانون منا أن نقول لك هذه الأشياء أيضًا. أضافها مسؤول حماية البيانات ووافق عليها في { $date }.
notice-child = الطفل
notice-kept = نحتفظ بالسجل

## Versions

notice-versions-title = كل نسخ إشعار الخصوصية
notice-versions-lead = تبقى كل نسخة هنا، مع يومها ومع ما غيّرته.
notice-version-name = النسخة { $version }
notice-version-title = إشعار الخصوصية، النسخة { $version }
notice-recorded = سُجّلت في { $date }.
notice-in-force = هذه هي النسخة المعتمدة الآن.
notice-newer = النسخة { $version } هي المعتمدة الآن
notice-changes = الجديد منذ النسخة { $version }
notice-changes-marks = الكلمات المحذوفة مشطوبة. والكلمات الجديدة تحتها خط.
notice-gone = حُذف:
notice-new = جديد:
notice-words = كلمات هذه النسخة
notice-changed = تغيّر إشعار الخصوصية.
notice-changed-how = اقرأ الجديد
