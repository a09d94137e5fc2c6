import numpy as np

letters, p = "abcd", np.array([1/2, 1/4, 1/8, 1/8])
text = "aababcad" * 100  # has exactly these shares
surprise = {c: -np.log(p[i]) for i, c in enumerate(letters)}  # nats

single = [surprise[c] for c in text]
pairs = [surprise[text[i]] + surprise[text[i + 1]]
         for i in range(0, len(text), 2)]  # same model, longer tokens
for name, losses in (("letters", single), ("pairs", pairs)):
    bits = np.sum(losses) / len(text) / np.log(2)
    print(f"{name:7}: {len(losses):4} tokens, loss {np.mean(losses):.4f},"
          f" PPL {np.exp(np.mean(losses)):.4f}, bits per letter {bits:.4f}")
print(f"entropy {np.sum(-p * np.log2(p)):.4f} bits per letter")
