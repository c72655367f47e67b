# Pages that say something did not work, in Arabic. A native speaker has not checked these words yet; the pages say so.

problem-reference = إذا تواصلت معنا بشأن هذا، فاذكر لنا هذا الرقم:
problem-contact = تواصل معنا
problem-home = انتقل إلى الصفحة الأولى
problem-sign-in = انتقل إلى تسجيل الدخول

problem-not-found-title = لا نجد هذه الصفحة
problem-not-found-why = لا توجد صفحة بهذا العنوان، أو هي صفحة لا يمكنك أن تراها.
problem-not-found-do = إذا كتبت العنوان بنفسك، فتحقق منه. وإذا فتحت رابطًا، فانتقل إلى الصفحة الأولى وابحث من هناك.

problem-method-title = لا تستطيع هذه الصفحة أن تفعل ذلك
problem-method-why = طلب متصفحك شيئًا لا تقدّمه هذه الصفحة. لم يتغيّر شيء.
problem-method-do = ارجع إلى الصفحة التي جئت منها، وحاول مرة أخرى من هناك.

problem-form-title = لم نستطع أن نستلم هذا النموذج
problem-form-why = لم نتأكد من أنه جاء من صفحتنا نحن. قد يحدث هذا إذا بقيت الصفحة مفتوحة مدة طويلة. لم يُرسل شيء.
problem-form-do = ارجع وحمّل الصفحة من جديد، ثم أرسل النموذج مرة أخرى. انسخ ما كتبته أولًا حتى لا يضيع.

problem-too-large-title = هذا أكبر من أن يُرسل
problem-too-large-why = ما أرسلته أكبر مما نستطيع أن نستلمه. لم يُحفظ شيء.
problem-too-large-do = ارجع وأرسل أقل في كل مرة، أو أرسل ملفًّا أصغر. ويمكنك أيضًا أن ترسله إلينا بالبريد.

problem-unreadable-title = لم نستطع أن نقرأ ما أُرسل
problem-unreadable-why = ضاع جزء منه أو تلف في الطريق. لم يُحفظ شيء.
problem-unreadable-do = ارجع وحمّل الصفحة من جديد، ثم حاول مرة أخرى.

problem-too-many-title = نرجو أن تنتظر قليلًا
problem-too-many-why = كانت هناك محاولات كثيرة في وقت قصير. نطلب منك أن تنتظر، لنحافظ على أمان معلومات الجميع.
problem-too-many-do = { $minutes ->
    [zero] حاول مرة أخرى الآن.
    [one] حاول مرة أخرى بعد دقيقة واحدة.
    [two] حاول مرة أخرى بعد دقيقتين.
    [few] حاول مرة أخرى بعد { $minutes } دقائق.
    [many] حاول مرة أخرى بعد { $minutes } دقيقة.
   *[other] حاول مرة أخرى بعد { $minutes } دقيقة.
}

problem-ours-title = حدث خطأ من جهتنا
problem-ours-why = هذا خطؤنا نحن، لا خطؤك. وقد سجّلناه.
problem-ours-do = حاول مرة أخرى بعد بضع دقائق. إذا كنت ترسل إلينا شيئًا، فانظر أولًا في طلباتك لترى هل وصل.

problem-busy-title = الموقع لا يعمل الآن
problem-busy-why = لا نستطيع الوصول إلى سجلاتنا في هذه اللحظة. لم يضع شيء مما أرسلته من قبل.
problem-busy-do = حاول مرة أخرى بعد بضع دقائق. إذا كان الأمر لا يحتمل الانتظار، فاتصل بنا أو اكتب إلينا.

problem-link-used-title = استُخدم هذا الرابط من قبل
problem-link-used-why = يعمل كل رابط مرة واحدة، حتى لا يستخدمه أحد بعدك.
problem-link-used-do = إذا كنت قد أنشأت حسابك، فسجّل الدخول. وإذا لم تفعل، فتواصل معنا فورًا، وسنرسل إليك رابطًا جديدًا.

problem-link-expired-title = انتهت مدة هذا الرابط
problem-link-expired-why = تعمل الروابط مدة قصيرة فقط، لنحافظ على أمان معلوماتك.
problem-link-expired-do = تواصل معنا، وسنرسل إليك رابطًا جديدًا.

problem-signed-out-title = سُجّلت خارجًا
problem-signed-out-why = يحدث هذا بعد 30 دقيقة بلا استخدام، أو بعد 12 ساعة. وهو يحافظ على أمان معلوماتك.
problem-signed-out-do = سجّل الدخول لتتابع.
