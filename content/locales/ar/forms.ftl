# Public forms in Arabic: to follow a request, and to check a receipt. A native speaker has not checked these words yet; the pages say so.

## What is wrong with a form

problem-empty = اكتب إجابة
problem-email-empty = اكتب عنوان بريدك الإلكتروني
problem-email = اكتب عنوان بريد إلكتروني، مثل {"\u2066"}name@example.org{"\u2069"}
problem-code-empty = اكتب الرمز الذي وصلك بالبريد الإلكتروني
problem-code = الرمز 6 أرقام. اكتبها كلها
problem-code-wrong = هذا الرمز لا يعمل. ربما مضى وقته أو استُخدم من قبل. انظر في أحدث رسالة، أو اطلب رمزًا جديدًا
problem-reference-wrong = اكتب رقم طلب، مثل {"\u2066"}FH-7K2M9QX4{"\u2069"}

## Follow a request

track-title = متابعة طلب
track-lead = إذا قدّمت طلبك من دون حساب، يمكنك أن ترى هنا إلى أين وصل، وأن تكتب إلينا. إذا قدّمت عدة طلبات، يكفي رقم واحد منها: سترى كل ما قدّمته من عنوان البريد الإلكتروني نفسه.
track-reference = رقم الطلب
track-reference-hint = مثلًا {"\u2066"}FH-7K2M9QX4{"\u2069"}
track-email-title = إذا طلبت بعنوان بريد إلكتروني
track-email = عنوان البريد الإلكتروني الذي استخدمته
track-email-send = أرسلوا لي رمزًا
track-paper-title = إذا كانت لديك رسالة فيها رمز
track-claim = الرمز الموجود في الرسالة
track-claim-hint = ثلاث مجموعات من أربعة أحرف، مثل {"\u2066"}7K2M-9QX4-B3TD{"\u2069"}
track-paper-send = أظهر طلبي
track-account-title = إذا كان لديك حساب
track-account = طلباتك موجودة في صفحاتك الخاصة.
sign-in-title = تسجيل الدخول

code-title = اكتب الرمز
code-hint-sent = أرسلنا إليك رسالة إلكترونية فيها رمز من 6 أرقام. يعمل الرمز 10 دقائق.
code-hint = إذا كنا نعرف عنوانك، فقد أرسلنا إليك رسالة إلكترونية فيها رمز من 6 أرقام. يعمل الرمز 10 دقائق.
code-continue = تابع
code-again = اطلب رمزًا جديدًا
guest-code-nothing = لم يصلك شيء؟ قد يستغرق ذلك بضع دقائق. انظر أيضًا في مجلد الرسائل غير المرغوب فيها.

## Check a receipt

receipts-title = التحقق من إيصال
receipts-lead = لكل طلب إيصال. يثبت ما أُرسل ومتى أُرسل. يستطيع أي شخص أن يتحقق من إيصال هنا.
receipts-field = ألصق الإيصال
receipts-field-hint = كله، من {"\u2066"}“Family Hub receipt”{"\u2069"} إلى التوقيع.
receipts-sent = ألصق ما أُرسل (اختياري)
receipts-sent-hint = إذا احتفظت بنسخة مما أُرسل، فإننا نتحقق من أنها مطابقة.
receipts-check = تحقّق منه
receipts-empty = ألصق إيصالًا
receipts-unreadable = لا نستطيع أن نقرأ هذا الإيصال. السطر الذي يبدأ بـ «{"\u2066"}{ $line }{"\u2069"}» ناقص أو تغيّر
receipts-genuine = هذا الإيصال صحيح، ولم يتغيّر فيه شيء.
receipts-fits = ما ألصقته هو ما أُرسل.
receipts-fits-not = ما ألصقته ليس ما أُرسل. يظهر الفرق حتى لو تغيّر حرف واحد.
receipts-forged = هذا الإيصال غير صحيح، أو تغيّر فيه شيء.
receipts-unknown = هذا الإيصال لم نوقّعه نحن.
receipts-received = سُجّل
receipts-counts = تُحسب المدة من
receipts-digest = بصمة ما أُرسل
receipts-log-entry = طلبك هو القيد رقم { $place } من { $size } في سجلنا.
receipts-log-waiting = سيأخذ طلبك مكانه في سجلنا بعد قليل. انظر مرة أخرى بعد دقيقة.
receipts-log-missing = طلبك غير موجود في سجلنا، أو يقف غيره في مكانه. نرجو أن تخبرنا.
receipts-log-begins = { $old ->
    [zero] لم يكن في سجلنا شيء قبل طلبك.
    [one] ما زال سجلنا يبدأ بالقيد الواحد الذي كان فيه قبل طلبك. ولم يتغيّر.
    [two] ما زال سجلنا يبدأ بالقيدين اللذين كانا فيه قبل طلبك. ولم يتغيّر أي منهما ولم يُحذف.
    [few] ما زال سجلنا يبدأ بـ { $old } قيود كانت فيه قبل طلبك. ولم يتغيّر أي منها ولم يُحذف.
    [many] ما زال سجلنا يبدأ بـ { $old } قيدًا كانت فيه قبل طلبك. ولم يتغيّر أي منها ولم يُحذف.
   *[other] ما زال سجلنا يبدأ بـ { $old } قيد كانت فيه قبل طلبك. ولم يتغيّر أي منها ولم يُحذف.
  }
receipts-log-first = لم يكن في سجلنا شيء قبل طلبك.
receipts-log-entry-lost = ضاع طلبك. نرجو أن ترسله مرة أخرى، وأن تحتفظ بالإيصال: فهو يثبت أنك طلبت، ومتى طلبت.
receipts-log-lost = في { $day } اضطررنا إلى استعادة نسخة أقدم من سجلاتنا. وضاع ما دخل سجلنا بعد القيد رقم { $here }.
receipts-log-lost-said = يقول سجلنا ذلك بنفسه، في القيد رقم { $place }. الإثبات موجود أدناه.
receipts-log-lost-begins = { $here ->
    [zero] لم يكن في سجلنا شيء عندما استعدناه.
    [one] ما زال سجلنا يبدأ بالقيد الواحد الذي استعدناه. ولم يتغيّر منذ ذلك الحين.
    [two] ما زال سجلنا يبدأ بالقيدين اللذين استعدناهما. ولم يتغيّر أي منهما ولم يُحذف منذ ذلك الحين.
    [few] ما زال سجلنا يبدأ بـ { $here } قيود استعدناها. ولم يتغيّر أي منها ولم يُحذف منذ ذلك الحين.
    [many] ما زال سجلنا يبدأ بـ { $here } قيدًا استعدناها. ولم يتغيّر أي منها ولم يُحذف منذ ذلك الحين.
   *[other] ما زال سجلنا يبدأ بـ { $here } قيد استعدناها. ولم يتغيّر أي منها ولم يُحذف منذ ذلك الحين.
  }
receipts-log-other = لا يبدأ سجلنا بما رآه إيصالك منه. نرجو أن تخبرنا، وأن تحتفظ بالإيصال.
receipts-log-proofs = الإثباتات
receipts-log-explained = كل سطر بصمة. تقود البصمات معًا من إيصالك إلى آخر نقطة تحقق موقّعة في سجلنا.
receipts-log-checkpoint = أحدث نقطة تحقق
receipts-log-inclusion = طلبك موجود في السجل
receipts-log-consistency = يبدأ السجل بما رآه إيصالك
receipts-log-restored = يقول السجل ما الذي ضاع
receipts-log-restored-begins = يبدأ السجل بما استعدناه
receipts-yourself-title = تحقّق بنفسك
receipts-yourself = ليس عليك أن تثق بهذه الصفحة. الإيصال موقّع بطريقة Ed25519، وهذه هي المفاتيح:
receipts-keys = مفاتيحنا العامة
