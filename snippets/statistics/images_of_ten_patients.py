import numpy as np

rng = np.random.default_rng(0)
N, patients, images = 2000, 10, 50
p = rng.beta(9, 1, size=(N, patients))  # accuracy differs by patient
right = rng.binomial(images, p)  # images that are classified correctly
share = right / images
accuracy = share.mean(axis=1)
n = patients * images

pooled = np.sqrt(accuracy * (1 - accuracy) / n)
by_patient = share.std(axis=1, ddof=1) / np.sqrt(patients)
var_p = 0.9 * 0.1 / 11  # of this Beta distribution
true = np.sqrt((var_p + (0.9 * 0.1 - var_p) / images) / patients)
print(f"true SE {true:.4f}, on average by images "
      f"{pooled.mean():.4f}, by patients {by_patient.mean():.4f}")
for name, half in (("1.96, images  ", 1.96 * pooled),
                   ("2.262, patients", 2.262 * by_patient)):
    print(f"{name}: coverage {np.mean(abs(accuracy - 0.9) <= half):.2f}")
