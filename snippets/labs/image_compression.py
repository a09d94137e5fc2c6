# %% [markdown] description="A lab of one hour: a picture as a matrix, its singular values, the best picture for a given rank, and when fewer numbers do not suffice."
# # Image compression
#
# The weights of one layer with 4096 inputs and 4096 units are 16,777,216 numbers.
# Training such a network further for a new task can change all of them, and keeping the change for each of a hundred tasks takes a hundred such matrices.
# So the change is often kept as a column times a row, plus another column times another row, eight times over: 65,536 numbers in place of 16,777,216.
# What is lost by that, and when is little lost?
#
# A picture answers this well, because a gray picture is a matrix too, and an error in it can be seen.
# In this lab, which takes about an hour, you draw a picture by a program, write it as a sum of columns times rows, keep the first few, and compare the error you see with the error that a formula predicts.
# You need dot products and lengths ([Vectors](../linear-algebra/vectors.md)) and the product of two matrices ([Matrices](../linear-algebra/matrices.md)); singular values are explained here on a matrix with four entries.
# Every cell uses what the cells above it have defined, so run them in order.

# %%
import matplotlib.pyplot as plt
import numpy as np

layer = 4096 * 4096
kept = 8 * (4096 + 4096)
print(f"{kept} numbers in place of {layer}: {kept / layer:.2%}")

# %% [markdown]
# ## A column times a row
#
# A column $\mathbf{u}$ with $n$ entries times a row $\mathbf{v}^\top$ with $d$ entries is an $n \times d$ matrix with the entries $u_i v_j$, for example
#
# $$
# \begin{bmatrix} 2 \\ 1 \end{bmatrix} \begin{bmatrix} 1 & 2 & 3 \end{bmatrix} = \begin{bmatrix} 2 & 4 & 6 \\ 1 & 2 & 3 \end{bmatrix}.
# $$
#
# All rows of such a matrix are multiples of one row, and all its columns are multiples of one column.
# Six entries come from five numbers, which saves little; 48 × 64 = 3072 entries come from 48 + 64 = 112 numbers, which saves much.
# A matrix that is a sum of $r$ columns times rows, and of no fewer, has **rank** $r$.
#
# ## A matrix with four entries, by hand
#
# Take
#
# $$
# \mathbf{A} = \begin{bmatrix} 3 & 0 \\ 4 & 5 \end{bmatrix}.
# $$
#
# Its products with the perpendicular columns (1, 1) and (1, −1) are the columns (3, 9) and (3, −1).
# They are perpendicular again, since $3 \cdot 3 + 9 \cdot (-1) = 0$.
# That is rare: of all pairs of perpendicular directions, this matrix keeps only this one perpendicular.
# Make the four vectors one unit long.
# The inputs become $\mathbf{v}_1 = (1, 1) / \sqrt{2}$ and $\mathbf{v}_2 = (1, -1) / \sqrt{2}$, and their products with $\mathbf{A}$ have the lengths $\sigma_1 = \sqrt{90 / 2} = \sqrt{45}$ and $\sigma_2 = \sqrt{10 / 2} = \sqrt{5}$.
# So $\mathbf{A} \mathbf{v}_1 = \sigma_1 \mathbf{u}_1$ with $\mathbf{u}_1 = (1, 3) / \sqrt{10}$, and $\mathbf{A} \mathbf{v}_2 = \sigma_2 \mathbf{u}_2$ with $\mathbf{u}_2 = (3, -1) / \sqrt{10}$.
# The lengths $\sigma_1 \approx 6.708$ and $\sigma_2 \approx 2.236$ are the **singular values** of $\mathbf{A}$.
# They are not its eigenvalues, which are 3 and 5.
#
# Any column $\mathbf{x}$ is the sum of its parts along the two directions, $\mathbf{v}_1 (\mathbf{v}_1^\top \mathbf{x}) + \mathbf{v}_2 (\mathbf{v}_2^\top \mathbf{x})$.
# So $\mathbf{A} \mathbf{x} = \sigma_1 \mathbf{u}_1 (\mathbf{v}_1^\top \mathbf{x}) + \sigma_2 \mathbf{u}_2 (\mathbf{v}_2^\top \mathbf{x})$ for every $\mathbf{x}$, and therefore
#
# $$
# \mathbf{A} = \sigma_1 \mathbf{u}_1 \mathbf{v}_1^\top + \sigma_2 \mathbf{u}_2 \mathbf{v}_2^\top
# = \begin{bmatrix} 1.5 & 1.5 \\ 4.5 & 4.5 \end{bmatrix} + \begin{bmatrix} 1.5 & -1.5 \\ -0.5 & 0.5 \end{bmatrix}.
# $$
#
# Drop the second part.
# Then every entry is wrong by 1.5 or 0.5, and the root of the sum of the squared errors is $\sqrt{1.5^2 + 1.5^2 + 0.5^2 + 0.5^2} = \sqrt{5}$: exactly $\sigma_2$.
# The program finds the same numbers.
# `np.linalg.svd` returns the columns $\mathbf{u}_i$ side by side in `U`, the singular values in `s`, largest first, and the *rows* $\mathbf{v}_i^\top$ below each other in `Vt`.
# It may give $\mathbf{u}_i$ and $\mathbf{v}_i$ both with the opposite sign, which leaves their product as it is.

# %%
small = np.array([[3.0, 0.0], [4.0, 5.0]])
U, s, Vt = np.linalg.svd(small)
first = s[0] * np.outer(U[:, 0], Vt[0])
second = s[1] * np.outer(U[:, 1], Vt[1])
print("singular values", s.round(3).tolist())
print("first part     ", first.round(3).tolist())
print("second part    ", second.round(3).tolist())
error = np.sqrt(np.sum((small - first) ** 2))
print(f"error without the second part {error:.3f}")

# %% [markdown]
# ## The singular value decomposition
#
# What worked for four entries works for every real $n \times d$ matrix.
# With $p = \min(n, d)$ there are unit columns $\mathbf{u}_1, \dots, \mathbf{u}_p$ in $\mathbb{R}^n$, perpendicular to each other, unit columns $\mathbf{v}_1, \dots, \mathbf{v}_p$ in $\mathbb{R}^d$, perpendicular to each other, and numbers $\sigma_1 \ge \sigma_2 \ge \dots \ge \sigma_p \ge 0$ with
#
# $$
# \mathbf{A} = \sum_{i=1}^{p} \sigma_i \mathbf{u}_i \mathbf{v}_i^\top.
# $$
#
# This is the **singular value decomposition**.
# The proof is left out here; it stands in Lecture 4 of Trefethen and Bau, and the section [Singular values](../linear-algebra/svd.md) is about it.
# The number of singular values that are not zero is the rank.
#
# The **Frobenius norm** measures a matrix as if its entries were one long vector, $\lVert \mathbf{A} \rVert_F = \sqrt{\sum_{i,j} A_{ij}^2}$.
# Which error remains when the first $r$ parts are kept, $\mathbf{A}_r = \sum_{i=1}^{r} \sigma_i \mathbf{u}_i \mathbf{v}_i^\top$?
# Multiply two of the matrices $\mathbf{u}_i \mathbf{v}_i^\top$ and $\mathbf{u}_k \mathbf{v}_k^\top$ entry by entry and add up: the sum is $(\mathbf{u}_i^\top \mathbf{u}_k)(\mathbf{v}_i^\top \mathbf{v}_k)$, which is 1 for $i = k$ and 0 otherwise.
# Seen as long vectors, the parts are therefore perpendicular and have the lengths $\sigma_i$, and the squares of the lengths add up as Pythagoras says: for $r < p$
#
# $$
# \lVert \mathbf{A} - \mathbf{A}_r \rVert_F = \sqrt{\sigma_{r+1}^2 + \sigma_{r+2}^2 + \dots + \sigma_p^2}.
# $$
#
# The error is known before any picture is put together: it is in the singular values that are dropped.
# The theorem of Eckart and Young adds that $\lVert \mathbf{A} - \mathbf{M} \rVert_F \ge \lVert \mathbf{A} - \mathbf{A}_r \rVert_F$ for every $n \times d$ matrix $\mathbf{M}$ of rank at most $r$: none comes closer.
# Its proof is left out as well and stands in their paper; further down you search for a matrix that is better.
#
# ## A picture made by a program
#
# The picture has 48 × 64 pixels with whole numbers from 0, black, to 255, white.
# It holds a bit of all that pictures are made of: a smooth sky, a round sun, a house whose edges run along rows and columns, a roof whose edges do not, a fence that repeats, and grass, which is random.

# %%
rng = np.random.default_rng(0)
y, x = np.mgrid[:48, :64]  # row and column of every pixel
A = 210 - 2.0 * y  # the sky darkens toward the horizon
A[(y - 11) ** 2 + (x - 49) ** 2 < 52] = 250  # sun
ground = y > 36 - 7 * np.sin(x / 14)
A[ground] = (95 + 22 * rng.normal(size=A.shape))[ground]  # grass
A[(8 < y) & (y < 22) & (abs(x - 19) < y - 8)] = 60  # roof
A[(21 < y) & (y < 40) & (8 < x) & (x < 30)] = 170  # house
A[(26 < y) & (y < 32) & (abs(abs(x - 19) - 5) < 3)] = 30  # windows
A[(37 < y) & (y < 45) & (35 < x) & (x % 4 < 2)] = 230  # fence
A = np.clip(A.round(), 0, 255)


def show(ax, picture, white=255):
    ax.imshow(picture, cmap="gray", vmin=0, vmax=white, interpolation="none")
    ax.axis("off")


fig, ax = plt.subplots(figsize=(3.4, 2.4), layout="constrained")
show(ax, A)
print(f"{A.shape[0]} rows × {A.shape[1]} columns = {A.size} pixels")
print(f"mean brightness {A.mean():.0f}, standard deviation {A.std():.0f}")
plt.show()

# %% [markdown] figure="picture" alt="A gray picture of 48 by 64 pixels: a light house with a dark triangular roof and two black windows stands at the left on a hill of speckled grass; a white sun is at the upper right of a sky that darkens downward; a white fence of seven posts stands at the lower right."
# Before you go on, guess: which of these things will be hard for columns times rows, and which will be easy?

# %% [markdown]
# Now the singular values of the picture, and the error that the formula predicts for every number $r$ of parts, relative to the whole: $\lVert \mathbf{A} - \mathbf{A}_r \rVert_F / \lVert \mathbf{A} \rVert_F$.

# %%
def relative_errors(s):  # for r = 0, 1, 2, ...
    dropped = np.append(np.cumsum(s[::-1] ** 2)[::-1], 0)
    return np.sqrt(dropped / dropped[0])


U, s, Vt = np.linalg.svd(A, full_matrices=False)
error = relative_errors(s)
rank = np.sum(s > 1e-9 * s[0])  # beyond it only rounding errors
print("largest singular values", s[:6].round().astype(int).tolist())
print(f"rank {rank} of at most {min(A.shape)}")
print(f"the first part has {s[0]**2 / np.sum(s**2):.1%} of the squares")

fig, ax = plt.subplots(figsize=(4.4, 2.2), layout="constrained")
ax.plot(np.arange(1, rank + 1), np.log10(s[:rank]))
ax.set(xlabel="$i$", ylabel="$\\log_{10} \\sigma_i$")
ax.set(xticks=(1, 6, 36), yticks=(2, 3, 4))
plt.show()

# %% [markdown] figure="singular-values" alt="A falling curve: the singular values of the picture, on a logarithmic scale, against their number from 1 to 36. It falls steeply from 8978 at number 1 to 1289 at number 2 and 281 at number 6, then slowly and almost along a straight line, and faster again after number 30."
# Five or six parts hold most of the picture; the long slope after them is what slanted edges and grass cost.

# %% [markdown]
# One part has most of the squares because the mean brightness is three times the standard deviation: a picture of one gray, the mean, already has $158^2 / (158^2 + 52^2)$ of the squares, about nine tenths.
# The relative error looks small for that reason, and exercise 3 comes back to it.
#
# ## Pictures of low rank
#
# The product `U[:, :r] * s[:r] @ Vt[:r]` is $\mathbf{A}_r$: `U[:, :r] * s[:r]` multiplies column $i$ of `U` by $\sigma_i$, and a matrix product is a sum of columns times rows.
# Beware of `Vt[:, :r].T` in place of `Vt[:r]`: it takes columns where the $\mathbf{v}_i^\top$ are rows.
# It raises no error; here the result has the shape 48 × 48, and for a square picture only its entries are wrong.
# The last loop checks the formula for the error at every rank.

# %%
def keep(U, s, Vt, r):
    return U[:, :r] * s[:r] @ Vt[:r]


n, d = A.shape
fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.0), layout="constrained")
for ax, r in zip(axes, (1, 4, 12)):
    show(ax, keep(U, s, Vt, r))
    ax.set_title(f"rank {r}, error {error[r]:.1%}")
    numbers = r * (n + d + 1)
    print(f"r = {r:2d}: {numbers:4d} numbers for {n * d} pixels "
          f"({numbers / (n * d):.0%}), relative error {error[r]:.1%}")
for r in range(min(n, d) + 1):
    measured = np.linalg.norm(A - keep(U, s, Vt, r)) / np.linalg.norm(A)
    assert np.isclose(measured, error[r], atol=1e-10)
plt.show()

# %% [markdown] figure="low-rank-pictures" alt="Three versions of the picture. Rank 1, error 22.0 percent: a plaid of light and dark bands. Rank 4, error 9.8 percent: fence, windows and walls are there, a dark blur stands for the roof, and the sun is a pale smear. Rank 12, error 5.3 percent: everything is recognizable; the edges of roof and sun are ragged, and faint noise covers the sky."
# Fence, windows and walls, whose edges run along rows and columns, are nearly right at rank 4; roof, sun and grass are not yet right at rank 12.

# %% [markdown]
# A single column times a single row can only be a plaid.
# All posts of the fence are the same column, repeated by one row of light and dark: the fence by itself has rank 1, and so have the two windows together.
# The edges of the roof are one pixel further out in each row; no row of the roof by itself is a sum of multiples of the others.
#
# ## A search for a better matrix
#
# The theorem says that no matrix of rank 5 is closer to the picture than $\mathbf{A}_5$.
# Here is a search that does not know singular values.
# Start with five random columns, $\mathbf{B}$ of shape $n \times 5$.
# Choose the five rows $\mathbf{C}$, $5 \times d$, that make $\lVert \mathbf{A} - \mathbf{B} \mathbf{C} \rVert_F$ smallest, which `np.linalg.lstsq` finds; then keep these rows and choose the best columns; and so on.
# No step can make the error larger.

# %%
best = error[5] * np.linalg.norm(A)
print(f"singular values: error {best:.1f}")
for seed in range(3):
    B = np.random.default_rng(seed).normal(size=(n, 5))
    print(f"start {seed}:", end="")
    for sweep in range(1, 101):
        C = np.linalg.lstsq(B, A)[0]  # the best rows for these columns
        B = np.linalg.lstsq(C.T, A.T)[0].T  # the best columns for them
        found = np.linalg.norm(A - B @ C)
        assert found >= best - 1e-8
        if sweep in (1, 3, 100):
            print(f"  sweep {sweep}: {found:.1f}", end="")
    assert np.isclose(found, best)
    print()

# %% [markdown]
# All three starts come down to the error of $\mathbf{A}_5$, and none goes below it.
# That is no proof, but agrees with the theorem.
#
# ## Numbers and bytes
#
# A picture of rank $r$ is stored as $r$ columns, $r$ rows and $r$ singular values, $r (n + d + 1)$ numbers in place of $n d$.
# (Multiply each $\sigma_i$ into its column, and $r (n + d)$ are enough, as in the layer at the beginning.)
# This saves numbers for $r < n d / (n + d + 1)$; for a square matrix that is about half of its side, for one of 4096 × 4096 a rank of up to 2047.
# Numbers are not bytes, however.
# A pixel is a whole number that fits one byte, whereas the entries of $\mathbf{u}_i$ and $\mathbf{v}_i$ take four bytes in single precision.

# %%
for rows, columns in ((n, d), (4096, 4096)):
    limit = rows * columns / (rows + columns + 1)
    print(f"{rows} × {columns}: saves numbers for r < {limit:.1f}")
pixels = A.astype(np.uint8)
for r in (6, 7):
    factors = [part.astype(np.float32) for part in (U[:, :r], s[:r], Vt[:r])]
    size = sum(part.nbytes for part in factors)
    print(f"r = {r}: {size} bytes, the picture itself {pixels.nbytes} bytes")

# %% [markdown]
# In bytes this picture gains only up to rank 6, at an error of 7.7 %.
# JPEG, a common format of pictures, uses columns and rows that are the same for all pictures (cosines on blocks of 8 × 8 pixels) and therefore need not be stored.
# Weights are usually kept in the same precision as their factors, so for them the count of numbers decides.
#
# ## When low rank fails
#
# ### Shuffled pixels
#
# Shuffle the picture in two ways: put its rows and its columns in random order, or put all its pixels in random order.
# Both make it unrecognizable, and both leave $\lVert \mathbf{A} \rVert_F$ as it is.

# %%
rng = np.random.default_rng(1)
lines = A[rng.permutation(n)][:, rng.permutation(d)]
noise = rng.permutation(A.ravel()).reshape(n, d)

fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.3), layout="constrained")
left, right = axes
show(left, lines)
for name, picture in (("picture", A), ("lines", lines), ("pixels", noise)):
    curve = relative_errors(np.linalg.svd(picture, compute_uv=False))
    print(f"{name:8s} error at rank 6 {curve[6]:.1%}, at 24 {curve[24]:.1%}")
    if name != "lines":  # its curve is that of the picture
        right.plot(np.arange(1, 49), curve[1:])
right.set(xlabel="$r$", ylabel="relative error")
right.set(xticks=(6, 24, 48), yticks=(0, 0.1, 0.2, 0.3))
right.text(9, 0.07, "picture, lines")
right.text(22, 0.17, "pixels")
assert np.allclose(np.linalg.svd(lines, compute_uv=False), s)
plt.show()

# %% [markdown] figure="shuffled" alt="Left, the picture with its rows and columns in random order: an irregular plaid without any object. Right, relative error against rank: the curve of the picture, which is also that of the shuffled lines, falls to 7.7 percent at rank 6 and 2.2 percent at rank 24; the curve of the shuffled pixels is at 26.1 percent and 12.7 percent there, and reaches 0 only at 48."
# The picture at the left has the same singular values as the one with house and sun; with all pixels shuffled, the error falls slowly.

# %% [markdown]
# The order of rows and columns does not matter at all.
# To put rows in another order is to put the entries of every $\mathbf{u}_i$ in that order; they stay perpendicular and one unit long, and no $\sigma_i$ changes; columns and $\mathbf{v}_i$ likewise.
# So smoothness is not what makes a picture easy; it is easy if its rows are nearly sums of multiples of a few rows.
# For a fully connected layer this is just right, because its units have no natural order.
#
# Shuffled pixels are noise around one gray.
# The gray is nearly one part, and the noise spreads over all others, so that each further part helps only a little.
#
# ### A turned edge
#
# A vertical edge is one row repeated, rank 1.
# Turned by 45 degrees it becomes the diagonal of a matrix with ones on and below it.
# The singular values of this matrix are known (the proof is left out; the program checks them for 64 rows): for $n$ rows and columns
#
# $$
# \sigma_i = \frac{1}{2 \sin \dfrac{(2 i - 1) \pi}{4 n + 2}} \approx \frac{2 n}{(2 i - 1) \pi} \quad \text{for } i \text{ much smaller than } n.
# $$
#
# All of them are positive, so the rank is $n$.
# The sum of $1 / (2 i - 1)^2$ over all $i > r$ is about $1 / (4 r)$, so for ranks much smaller than $n$ the squares that are dropped add up to about $n^2 / (\pi^2 r)$ out of $n (n + 1) / 2$.
# The relative error is therefore about $\sqrt{2} / (\pi \sqrt{r})$: to halve it takes four times the rank.

# %%
n_edge = 64
upright = np.tile(np.arange(n_edge) < n_edge // 2, (n_edge, 1)) * 1.0
slanted = np.tri(n_edge)  # ones on and below the diagonal
for name, edge in (("upright", upright), ("slanted", slanted)):
    values = np.linalg.svd(edge, compute_uv=False)
    curve = relative_errors(values)[[1, 4, 16]]
    print(f"{name} edge, ranks 1, 4, 16: errors {curve.round(2).tolist()}")
i = np.arange(1, n_edge + 1)
formula = 1 / (2 * np.sin((2 * i - 1) * np.pi / (4 * n_edge + 2)))
assert np.allclose(values, formula)

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.2), layout="constrained")
four = keep(*np.linalg.svd(slanted), 4)
for ax, picture in zip(axes, (upright, slanted, four)):
    show(ax, picture, white=1)
plt.show()

# %% [markdown] figure="turned-edge" alt="Three squares of 64 by 64 pixels. Left, the left half white and the right half black. Middle, white below the diagonal and black above it. Right, the middle picture at rank 4: the edge has become a wide blurred band, and a few faint gray spots lie in both halves."
# The same edge, once of rank 1 and once of rank 64; on the right, the slanted one at rank 4, with a relative error of 0.22.

# %% [markdown]
# So the rank depends on how a picture lies in its frame, which hardly matters to the eye.
#
# ## Where networks use it
#
# A **low-rank adapter** freezes the weights $\mathbf{W}$ of a trained layer and learns only a change of rank at most $r$, as two thin factors: $\mathbf{W} + \mathbf{B} \mathbf{C}$ with the shapes inputs × $r$ and $r$ × units.
# The theorem says how close such a change can come to a given one, for example the one that training all weights would find.
#
# **Principal component analysis** is the same decomposition with other names: subtract from each column of the data (examples × inputs) its mean, and the $\mathbf{v}_i$ are the principal directions, while the first $r$ parts are the matrix of rank at most $r$ that is closest to these centered data.
# Both come back in [Singular values](../linear-algebra/svd.md).
#
# ## Exercises
#
# ### 1. By hand: another matrix with four entries
#
# Find the singular values of
#
# $$
# \mathbf{A} = \begin{bmatrix} 2 & 2 \\ -1 & 1 \end{bmatrix}
# $$
#
# from its products with (1, 1) and (1, −1).
# Write it as a sum of two columns times rows, and say how large the error is if the second is dropped.
# Are numbers saved if the first part is stored as a column, a row and a singular value?

# %% [markdown]
# #### Solution
# The products are (4, 0) and (0, −2), perpendicular to each other.
# The columns (1, 1) and (1, −1) have length $\sqrt{2}$, so $\sigma_1 = 4 / \sqrt{2} = 2 \sqrt{2}$ and $\sigma_2 = 2 / \sqrt{2} = \sqrt{2}$, with $\mathbf{u}_1 = (1, 0)$ and $\mathbf{u}_2 = (0, -1)$.
# The first part is the first row of $\mathbf{A}$ over a row of zeros, the second a row of zeros over the second row.
# Without the second the error is $\sqrt{(-1)^2 + 1^2} = \sqrt{2} = \sigma_2$.
# Nothing is saved: $r (n + d + 1) = 5$ numbers for 4 entries.

# %%
matrix = np.array([[2.0, 2.0], [-1.0, 1.0]])
values = np.linalg.svd(matrix, compute_uv=False)
assert np.allclose(values, [2 * np.sqrt(2), np.sqrt(2)])

# %% [markdown]
# ### 2. By program: the same numbers in another matrix
#
# Cut the picture into 48 blocks of 8 × 8 pixels and write each block as a row of 64 numbers.
# The result is a matrix of 48 × 64 again, with the same 3072 entries in other places.
# Compare its relative error with that of the picture at ranks 4, 12 and 24.
# Which arrangement is better, and why does this not contradict Eckart and Young?

# %% [markdown]
# #### Solution
# The method `reshape` splits both axes into blocks and pixels in a block, and `swapaxes` brings the two block axes together.

# %%
blocks = A.reshape(6, 8, 8, 8).swapaxes(1, 2).reshape(48, 64)
assert np.array_equal(blocks[0].reshape(8, 8), A[:8, :8])
for r in (4, 12, 24):
    print(f"rank {r:2d}:", end="")
    for name, matrix in (("picture", A), ("blocks", blocks)):
        values = np.linalg.svd(matrix, compute_uv=False)
        print(f"  {name} {relative_errors(values)[r]:.1%}", end="")
    print()

# %% [markdown]
# At rank 4 the picture itself is better, at rank 12 the two are close, and at rank 24 the blocks are better.
# The theorem compares all matrices of rank $r$ with *one* given matrix.
# Another arrangement of the same numbers is another matrix, with other singular values, and the theorem does not say which arrangement to take.

# %% [markdown]
# ### 3. What breaks: a bright picture
#
# Add 1000 to every pixel.
# Show by program that the relative error at rank 6 falls from 7.7 % to 1.1 % while the error itself hardly changes.
# Which relative error would you report instead?

# %% [markdown]
# #### Solution
# Adding a constant adds one column of ones times one row.
# Added to $\mathbf{A}_5$ it gives a matrix of rank at most 6, so at rank 6 the bright picture has no larger error than the picture at rank 5, and in the same way no smaller one than the picture at rank 7.
# The norm of the picture grows, and the quotient becomes small although the error stays.
# Compare with the deviation from the mean gray instead, which no constant can change.

# %%
for name, picture in (("picture", A), ("plus 1000", A + 1000)):
    values = np.linalg.svd(picture, compute_uv=False)
    left_out = np.linalg.norm(values[6:])
    whole = np.linalg.norm(picture)
    spread = np.linalg.norm(picture - picture.mean())
    print(f"{name:9s} error {left_out:.0f}, relative {left_out / whole:.1%}, "
          f"relative to the deviation from gray {left_out / spread:.0%}")

# %% [markdown]
# ## What you can now do
#
# You can split a small matrix into columns times rows by hand, and a large one by `np.linalg.svd`.
# You can say before compressing which error will remain, how many numbers will be stored, and up to which rank that saves anything.
# You know why noise and slanted edges need high rank, why the order of lines does not matter, and why a small relative error alone proves little.
#
# ## References
#
# - C. Eckart and G. Young, "The approximation of one matrix by another of lower rank", *Psychometrika* 1 (1936), 211–218.
# - L. N. Trefethen and D. Bau, *Numerical Linear Algebra* (SIAM, 1997), Lectures 4 and 5.
# - G. K. Wallace, "The JPEG still picture compression standard", *Communications of the ACM* 34 (1991), 30–44.
# - E. J. Hu and others, "LoRA: Low-Rank Adaptation of Large Language Models", *International Conference on Learning Representations* (2022), section 4.1.
