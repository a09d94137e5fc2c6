import numpy as np

spam = ["free prize", "free prize inside", "your free prize", "free",
        "free meeting with a star", "claim the prize"]
ham = ["meeting at ten", "meeting moved", "report for the meeting",
       "meeting and report", "lunch is free", "the report is late",
       "meeting notes", "report attached"]
words = ["free", "prize", "meeting", "report"]


def present(mails):  # mails × words, 1 if the word occurs
    return np.array([[int(v in m.split()) for v in words] for m in mails])


def fit(extra):  # extra counts for "occurs" and for "does not"
    return [(present(mails).sum(axis=0) + extra) / (len(mails) + 2 * extra)
            for mails in (ham, spam)]


new = ["free prize at the meeting", "report of the meeting",
       "report on the free prize"]
p0, p1 = fit(extra=1)
w = np.log(p1 / p0) - np.log((1 - p1) / (1 - p0))
b = np.log(len(spam) / len(ham)) + np.log((1 - p1) / (1 - p0)).sum()
print("w =", w.round(3).tolist(), f"b = {b:.3f}")
for mail, x in zip(new, present(new)):
    z = b + w @ x
    q0, q1 = fit(extra=0)  # the shares themselves
    ham_0, spam_0 = [n * np.prod(np.where(x, q, 1 - q))
                     for n, q in ((8, q0), (6, q1))]
    raw = spam_0 / (spam_0 + ham_0) if spam_0 + ham_0 > 0 else "0/0"
    print(f"{mail}: z = {z:.3f}, odds {np.exp(z):.3f}, "
          f"spam {1 / (1 + np.exp(-z)):.4f}; unsmoothed {raw}")
