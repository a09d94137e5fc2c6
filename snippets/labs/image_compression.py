# %% [markdown] description="A lab of one hour and four exercises: a picture as a matrix, its best version of a given rank, the cost in bytes, and the change of a layer treated alike."
# # Image compression
#
# The weights of one layer with 4096 inputs and 4096 units are 16,777,216 numbers.
# Training such a network further for a new task can change all of them, and keeping the change for each of a hundred tasks takes a hundred such matrices.
# So the change is often kept as a column times a row, plus another column times another row, eight times over: 65,536 numbers in place of 16,777,216.
# What is lost by that, and when is little lost?
#
# A picture answers this well, because a gray picture is a matrix too, and an error in it can be seen.
# In this lab you draw a picture by a program, write it as a sum of columns times rows, keep the first few, and compare the error you see with the error that a formula predicts.
# At the end you do the same with the change of a small layer.
# To read it and run its cells takes about an hour; the four exercises at the end take nearly as much again.
# It uses the sections of linear algebra from [Matrices](../linear-algebra/matrices.md) to [Floating point](../linear-algebra/floating-point.md) and links each where its theorem or method is needed; only the last program borrows its gradients from later parts.
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
# A column $\mathbf{u}$ with $n$ entries times a row $\mathbf{v}^\top$ with $d$ entries is an $n \times d$ matrix with the entries $u_i v_j$.
# All its rows are multiples of one row, and all its columns are multiples of one column: 48 × 64 = 3072 entries come from 48 + 64 = 112 numbers.
# One of the [readings of a matrix product](../linear-algebra/matrices.md#four-readings-of-one-product) is a sum of such outer products: $\mathbf{B}\mathbf{C}$ is the first column of $\mathbf{B}$ times the first row of $\mathbf{C}$, plus the second times the second, and so on.
# So a sum of $r$ columns times rows is a product of an $n \times r$ matrix and an $r \times d$ matrix.
#
# Which columns and rows are best for a given matrix?
# [Singular values](../linear-algebra/svd.md#the-best-matrix-of-low-rank) has the answer, and exercise 1 works it out for four entries.
# Every real $n \times d$ matrix is a sum of $p = \min(n, d)$ parts,
#
# $$
# \mathbf{A} = \mathbf{U} \boldsymbol{\Sigma} \mathbf{V}^\top = \sum_{i=1}^{p} \sigma_i \mathbf{u}_i \mathbf{v}_i^\top,
# $$
#
# with perpendicular unit columns $\mathbf{u}_i$, perpendicular unit columns $\mathbf{v}_i$, and singular values $\sigma_1 \ge \sigma_2 \ge \dots \ge \sigma_p \ge 0$.
# Keep only the first $r$ parts and call their sum $\mathbf{A}_r$.
# The error is the norm $\lVert \mathbf{A} - \mathbf{A}_r \rVert_F$, the root of the sum of the squared entries.
# Its square is the sum of the squares of the dropped singular values, and by the theorem of Eckart and Young no matrix $\mathbf{M}$ of rank at most $r$ comes closer:
#
# $$
# \lVert \mathbf{A} - \mathbf{M} \rVert_F \ge \lVert \mathbf{A} - \mathbf{A}_r \rVert_F = \sqrt{\sigma_{r+1}^2 + \dots + \sigma_p^2}.
# $$
#
# The error is known before any picture is put together.
#
# ## A picture made by a program
#
# The picture has 48 × 64 pixels with whole numbers from 0, black, to 255, white.
# It has some of what pictures are made of: a smooth sky, a round sun, a house whose edges run along rows and columns, a roof whose edges do not, a fence that repeats, and grass, which is random.

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


def show(ax, picture, black=0, white=255):
    ax.imshow(picture, "gray", vmin=black, vmax=white, interpolation="none")
    ax.axis("off")


fig, ax = plt.subplots(figsize=(3.4, 2.4), layout="constrained")
show(ax, A)
print(f"{A.shape[0]} rows × {A.shape[1]} columns = {A.size} pixels")
print(f"mean brightness {A.mean():.0f}, standard deviation {A.std():.0f}")
plt.show()

# %% [markdown] figure="picture" alt="A gray picture of 48 by 64 pixels: a pale house with a dark triangular roof and two black windows stands at the left on a hill of speckled grass; a white sun is at the upper right of a sky that darkens downward; a white fence of seven posts stands at the lower right."
# Before you go on, guess: which of these things will be hard for columns times rows, and which will be easy?

# %% [markdown]
# ## Its rank
#
# How many of the 48 rows are needed, if the others may be sums of multiples of them?
# This number is the [rank](../linear-algebra/rank-and-determinant.md#what-survives-and-what-is-lost), the same for rows and columns.
# Go down the picture: where a row does not increase the rank of the rows so far, it is a combination of rows above it.

# %%
rank = np.linalg.matrix_rank
so_far = [0] + [rank(A[:k]) for k in range(1, 49)]
extra = [k for k in range(48) if so_far[k + 1] == so_far[k]]
print(f"rank {rank(A)} of at most {min(A.shape)}")
print("combinations of rows above:", extra)
fence = np.where((37 < y) & (y < 45) & (35 < x) & (x % 4 < 2), 230, 0)
print("rank of the fence by itself:", rank(fence))
assert len(extra) + rank(A) == 48 and rank(A.T) == rank(A)

# %% [markdown]
# Rows 1 to 3 are darker copies of row 0, the top: sky.
# At the height of sun and roof, rows 4 to 21, all but one are new; of the rows through wall and windows, 22 to 30, only one is.
# Grass makes every row from 31 on new.
# All posts of the fence are the same column, and the fence alone has rank 1.
#
# So the picture is exactly a sum of 36 columns times rows, which is 36 (48 + 64) = 4032 numbers and saves nothing.
# Rank counts a part that is barely there like one that is everywhere; the singular values tell them apart.
#
# ## Its singular values
#
# The error that the formula predicts is taken relative to the whole: $\lVert \mathbf{A} - \mathbf{A}_r \rVert_F / \lVert \mathbf{A} \rVert_F$.

# %%
def relative_errors(s):  # for r = 0, 1, 2, ...
    dropped = np.append(np.cumsum(s[::-1] ** 2)[::-1], 0)
    return np.sqrt(dropped / dropped[0])


U, s, Vt = np.linalg.svd(A, full_matrices=False)
error = relative_errors(s)
for first, last in ((1, 6), (7, 12), (31, 36)):
    values = s[first - 1 : last].round().astype(int)
    print(f"singular values {first} to {last}:", *values)
print(f"the first part has {s[0]**2 / np.sum(s**2):.1%} of the squares")
assert np.allclose(s[36:], 0)  # the rank is 36

# %% [markdown]
# They fall steeply up to the sixth and slowly after it; the long tail is what round and slanted edges and grass cost.
# One part has most of the squares because the mean brightness is about three times the standard deviation: a picture of one gray, the mean, already has $158^2 / (158^2 + 52^2)$ of the squares, about nine tenths.
# The relative error looks small for that reason, and exercise 3 comes back to it.
#
# ## Pictures of low rank
#
# The product `U[:, :r] * s[:r] @ Vt[:r]` is $\mathbf{A}_r$: `U[:, :r] * s[:r]` multiplies column $i$ of `U` by $\sigma_i$, and a matrix product is a sum of columns times rows.
# The last loop checks the formula for the error at every rank.

# %%
def keep(U, s, Vt, r):
    return U[:, :r] * s[:r] @ Vt[:r]


n, d = A.shape
fig, axes = plt.subplots(1, 3, figsize=(5.2, 1.7), layout="constrained")
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
# What has its edges along rows and columns is nearly right at rank 4; roof, sun and grass are not yet right at rank 12.

# %% [markdown]
# A single column times a single row can only be a plaid.
#
# A layer applies its matrix to vectors.
# The factors are cheaper here too, [if the product is taken from the right](../linear-algebra/matrices.md#the-order-of-multiplication-costs): $\mathbf{U}_r (\boldsymbol{\Sigma}_r (\mathbf{V}_r^\top \mathbf{x}))$ uses every stored number in one multiplication.

# %%
r, vector = 12, rng.normal(size=d)
thin = U[:, :r] @ (s[:r] * (Vt[:r] @ vector))
assert np.allclose(thin, keep(U, s, Vt, r) @ vector)
print("multiplications by the factors:", r * d + r + n * r)
print("by the 48 × 64 matrix:         ", n * d)
print("to make that matrix from them: ", n * r + n * r * d)

# %% [markdown]
# ## The first parts by power iteration
#
# Since $\mathbf{A}^\top \mathbf{A} \mathbf{v}_i = \sigma_i^2 \mathbf{v}_i$, the $\mathbf{v}_i$ are eigenvectors of $\mathbf{A}^\top \mathbf{A}$, and [power iteration](../linear-algebra/eigenvectors.md#power-iteration) finds the first one: apply $\mathbf{A}$, apply $\mathbf{A}^\top$, make the result one unit long, again and again.
# Then deflate, that is, subtract $\sigma_1 \mathbf{u}_1 \mathbf{v}_1^\top$ from the matrix, and the second part is the first of the rest.
# This works for part $i$ if $\sigma_i > \sigma_{i+1}$ and the start is not perpendicular to $\mathbf{v}_i$.
# Because the $\mathbf{v}_i$ are perpendicular, every step, the first included, multiplies the tangent of the angle between $\mathbf{v}$ and $\mathbf{v}_i$ by at most $(\sigma_{i+1} / \sigma_i)^2$.
# The program counts the steps until the tangent is at most one millionth; `svd` serves only as the judge.

# %%
rest, generator = A, np.random.default_rng(0)
for i in range(3):
    v, tangents = generator.normal(size=d), []
    for step in range(60):
        along = Vt[i] @ v
        tangents.append(np.linalg.norm(v - along * Vt[i]) / abs(along))
        v = rest.T @ (rest @ v)
        v = v / np.linalg.norm(v)
    factor = (s[i + 1] / s[i]) ** 2
    needed = np.sum(np.array(tangents) > 1e-6)
    t = np.array(tangents[: needed + 1])
    assert np.all(t[1:] <= factor * t[:-1] * (1 + 1e-6))
    assert np.isclose(t[-1] / t[-2], factor, rtol=0.01)
    print(f"part {i + 1}: sigma {np.linalg.norm(rest @ v):.1f}, "
          f"factor {factor:.3f}, {needed} steps")
    rest = rest - np.outer(rest @ v, v)  # deflate
assert np.allclose(A - rest, keep(U, s, Vt, 3))

# %% [markdown]
# The first part is quick because $\sigma_1$ is far above $\sigma_2$; the next singular values are closer to each other.
# The three parts together are $\mathbf{A}_3$.
#
# ## A search is a chain of projections
#
# $\mathbf{A}_r = \mathbf{U}_r \mathbf{U}_r^\top \mathbf{A}$ is the projection of every column of $\mathbf{A}$ on the span of $\mathbf{u}_1, \dots, \mathbf{u}_r$ ([Projection](../linear-algebra/projection.md#orthonormal-columns-need-no-system-of-equations)).
# The theorem says that no other $r$ columns are better to project on.
# Search for better ones: take five random columns, $\mathbf{B}$ of shape $n \times 5$, and let `np.linalg.lstsq` find, for all columns of $\mathbf{A}$ at once, the five rows $\mathbf{C}$ that make $\lVert \mathbf{A} - \mathbf{B} \mathbf{C} \rVert_F$ smallest; this projects the columns of $\mathbf{A}$ on the span of the five.
# Then keep the rows and find the best columns for them, which projects the rows of $\mathbf{A}$ on the span of these rows; and so on.
# No such step can make the error larger.

# %%
best, U5 = error[5] * np.linalg.norm(A), U[:, :5]
assert np.allclose(U5 @ U5.T @ A, keep(U, s, Vt, 5))
print(f"projection on u_1 to u_5: error {best:.1f}")
B = np.random.default_rng(0).normal(size=(n, 5))  # random columns
power = A @ (A.T @ B)
for sweep in range(1, 101):
    C = np.linalg.lstsq(B, A)[0]  # the best rows for these columns
    if sweep in (1, 2, 4, 100):
        print(f"sweep {sweep:3d}: error {np.linalg.norm(A - B @ C):.1f}")
    B = np.linalg.lstsq(C.T, A.T)[0].T  # the best columns for them
    assert np.linalg.norm(A - B @ C) >= best - 1e-8
    if sweep == 1:  # B and power have the same span
        assert np.allclose(B @ np.linalg.lstsq(B, power)[0], power)
assert np.isclose(np.linalg.norm(A - B @ C), best)

# %% [markdown]
# The error comes down to that of $\mathbf{A}_5$ and not below it.
# That is no proof, but agrees with the theorem.
# One sweep replaces the span of $\mathbf{B}$ by that of $\mathbf{A} \mathbf{A}^\top \mathbf{B}$, as the assertion under `if sweep == 1` checks: the search is power iteration with five columns at once.
#
# ## Numbers are not bytes
#
# Multiply $\sqrt{\sigma_i}$ into both $\mathbf{u}_i$ and $\mathbf{v}_i$, and a picture of rank $r$ is $r (n + d)$ numbers in place of $n d$.
# But a pixel is a whole number that fits one byte, and an entry of the factors takes four as float32.
# As float16 it takes two, and one as a whole number from −127 to 127 that is multiplied by a scale; here every column of the factors has a scale of its own, four bytes each.
# What is rounded is wrong by up to half a gap ([Floating point](../linear-algebra/floating-point.md#rounding)); so the error has two shares, one from the rank and one from rounding.
# To be fair, the picture itself may be rounded too, to $2^b$ evenly spaced grays, which takes $b$ bits for a pixel.

# %%
def rounded(M, kind):  # M in numbers of this kind, and their bytes
    if kind != "8 bits":
        return M.astype(kind).astype(float), M.astype(kind).nbytes
    scale = (abs(M).max(axis=0) / 127).astype(np.float32)
    whole = np.round(M / scale).astype(np.int8)
    return whole * scale.astype(float), whole.nbytes + scale.nbytes


def relative(M):
    return np.linalg.norm(M) / np.linalg.norm(A)


fig, ax = plt.subplots(figsize=(4.8, 2.6), layout="constrained")
for kind, dash in (("float32", ":"), ("float16", "--"), ("8 bits", "-")):
    size, total, rounding = np.zeros(37), np.ones(37), np.zeros(37)
    for r in range(1, 37):
        B, bytes_B = rounded(U[:, :r] * np.sqrt(s[:r]), kind)
        C, bytes_C = rounded(Vt[:r].T * np.sqrt(s[:r]), kind)
        size[r], total[r] = bytes_B + bytes_C, relative(A - B @ C.T)
        rounding[r] = relative(B @ C.T - keep(U, s, Vt, r))
    r = np.sum(size <= n * d) - 1  # the last that is not larger
    assert np.all(rounding[1 : r + 1] < error[1 : r + 1])
    print(f"{kind:7s} rank {r:2d}: {size[r]:.0f} bytes, error {total[r]:.2%}, "
          f"by rank {error[r]:.2%}, rounding {rounding[r]:.2%}")
    ax.plot(size, total, dash)
    ax.text(n * d + 50, np.interp(n * d, size, total), kind, va="center")
for bits, r in ((2, 6), (3, 9), (4, 12), (5, 16)):
    gap = 255 / (2**bits - 1)
    coarse = relative(A - gap * np.round(A / gap))
    print(f"pixels of {bits} bits: {n * d * bits // 8} bytes, {coarse:.2%}"
          f"; rank {r:2d} in 8 bits: {size[r]:.0f} bytes, {total[r]:.2%}")
    ax.plot(n * d * bits // 8, coarse, "o", color="black")
ax.text(330, 0.02, "pixels, 2 to 5 bits")
ax.set(xlabel="bytes", ylabel="relative error", xlim=(0, n * d), ylim=(0, 0.2))
ax.set(xticks=(0, 1000, 2000, n * d), yticks=(0, 0.1, 0.2))
plt.show()

# %% [markdown] figure="bytes" alt="Relative error against bytes up to 3072, three falling curves and four dots. At 3072 bytes factors in float32 have the largest error, in float16 a smaller one, and in 8 bits one of about 2 percent. Dots for the pixels themselves in fewer bits: the one for 2 bits lies far above the curve of 8 bits, the one for 3 bits just above it, those for 4 and 5 bits clearly below it."
# Of the three kinds of factors those in 8 bits have the smallest error for their bytes; pixels of 4 and 5 bits are below the curve of 8 bits.

# %% [markdown]
# As float32 the factors are smaller than the picture only up to rank 6, in 8 bits up to rank 25, at an error of 2.01%.
# As the assertion checks, the rank has the larger share wherever the factors are not larger than the picture; so float16 is finer here than it need be.
#
# Against pixels in fewer bits low rank wins at 768 bytes, just wins at 1152 and loses from 1536 on.
# For a layer the weights and the factors can be kept in the same kind of numbers; then bytes are in the ratio of numbers, apart from the scales.
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

fig, ax = plt.subplots(figsize=(3.4, 2.4), layout="constrained")
show(ax, lines)
for name, picture in (("picture", A), ("lines", lines), ("pixels", noise)):
    curve = relative_errors(np.linalg.svd(picture, compute_uv=False))
    print(f"{name:8s} error at rank 6 {curve[6]:.1%}, at 24 {curve[24]:.1%}")
assert np.allclose(np.linalg.svd(lines, compute_uv=False), s)
plt.show()

# %% [markdown] figure="shuffled" alt="The picture with its rows and columns in random order: an irregular plaid of gray bands without any object."
# This has the same singular values as the picture with house and sun; with all pixels shuffled, the error falls slowly.

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
# The singular values of this matrix are known: for $n$ rows and columns
#
# $$
# \sigma_i = \frac{1}{2 \sin \dfrac{(2 i - 1) \pi}{4 n + 2}}.
# $$
#
# The proof is left out (the inverse takes differences of neighbors, and its transpose times it has sines as eigenvectors); the program checks 64 rows.
# All $\sigma_i$ are positive, so the rank is $n$.
# For $i$ much smaller than $n$ they fall like $1 / (2 i - 1)$, so the squares that are dropped add up to about a multiple of $1 / r$ as long as $r$ is much smaller than $n$: to halve the error takes four times the rank.

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

# %% [markdown]
# So the rank depends on how a picture lies in its frame, which hardly matters to the eye.
#
# ## Principal blocks
#
# [Principal component analysis](../linear-algebra/svd.md#principal-components) takes a set of examples, subtracts their mean, and finds the directions along which the rest is spread most: the $\mathbf{v}_i$ of the centered matrix.
# Let the examples be the 48 blocks of 8 × 8 pixels that the picture consists of, each a row of 64 numbers.

# %%
blocks = A.reshape(6, 8, 8, 8).swapaxes(1, 2).reshape(48, 64)
mean = blocks.mean(axis=0)
_, s_blocks, V_blocks = np.linalg.svd(blocks - mean, full_matrices=False)
share = s_blocks**2 / np.sum(s_blocks**2)
fig, axes = plt.subplots(1, 5, figsize=(5.2, 1.4), layout="constrained")
for i, ax in enumerate(axes):
    v = V_blocks[i] * np.sign(V_blocks[i][np.argmax(abs(V_blocks[i]))])
    show(ax, v.reshape(8, 8), black=-0.33, white=0.33)
    ax.set_title(f"{share[i]:.1%}")
print("shares of the squares:", *(f"{part:.1%}" for part in share[:5]))
plt.show()

# %% [markdown] figure="principal-blocks" alt="Five squares of 8 by 8 gray pixels. The first, 61.4 percent, is nearly one light gray. The second, 12.2 percent, has two dark vertical stripes above and is light below. The third, 5.2 percent, is dark at the lower left and light at the lower right. The fourth, 4.9 percent, is light at the lower left and black at the upper right. The fifth, 3.5 percent, has a dark triangle with its tip up."
# The first five directions with their shares of the squares; middle gray is 0, and the sign of a direction is a choice.

# %% [markdown]
# The first direction is nearly the same in all pixels: the blocks differ most in brightness.
# The second is a piece of the fence, reversed: two dark stripes, two pixels wide and four apart, above light ground.
# The fifth has a dark triangle, like the top of the roof.
# They are made for this picture and have to be stored with it.
# JPEG, a common format of pictures, uses cosines on blocks of 8 × 8 pixels instead, which are the same for all pictures and cost nothing.
# Is this arrangement better than the picture itself? Exercise 2 compares.
#
# ## Back to the network
#
# A [low-rank adapter](../linear-algebra/svd.md#a-low-rank-adapter-of-a-layer) freezes the weights $\mathbf{W}$ of a trained layer and learns only a change $\mathbf{B} \mathbf{C}$ of rank at most $r$.
# Whether that is enough depends on the change that training all weights would make.
# So make one: a network with 32 inputs, 48 tanh units and softmax over 4 classes, with weights $\mathbf{W}$ and $\mathbf{W}_2$ and without biases, learns which of four random directions has the largest dot product with the input.
# Then random numbers with half the standard deviation are added to the directions, which turns them by a good quarter of a right angle, and 30 more steps train $\mathbf{W}$ alone, both times on all 400 examples and the mean cross-entropy.
#
# Let $\mathbf{P}$ be the probabilities and $\mathbf{Y}$ the labels as rows of zeros and a one.
# The slope of the loss in the scores before the softmax, $(\mathbf{P} - \mathbf{Y}) / 400$, is derived in [Softmax](../networks/softmax.md), the rest in [Layers](../backpropagation/layers.md#two-layers); if you come from Part I, take these lines as given.

# %%
def forward(X, W, W2):
    H = np.tanh(X @ W)
    E = np.exp(H @ W2)  # these scores are too small to overflow
    return H, E / E.sum(axis=1, keepdims=True)


def retrain(classes):
    rng = np.random.default_rng(0)
    W = rng.normal(size=(32, 48)) / np.sqrt(32)  # inputs × units
    W2 = rng.normal(size=(48, classes)) / np.sqrt(48)
    task = rng.normal(size=(32, classes))
    X, fresh = rng.normal(size=(400, 32)), rng.normal(size=(1000, 32))
    for step in range(230):
        if step == 200:  # the second task
            W_old, task = W, task + 0.5 * rng.normal(size=task.shape)
        if step in (0, 200):
            Y = np.eye(classes)[np.argmax(X @ task, axis=1)]
        H, P = forward(X, W, W2)
        D = (P - Y) / len(X)
        dW = X.T @ (D @ W2.T * (1 - H**2))
        if step < 200:
            W2 = W2 - 0.5 * H.T @ D
        W = W - 0.5 * dW
    U, s, Vt = np.linalg.svd(W - W_old, full_matrices=False)
    Y_fresh = np.eye(classes)[np.argmax(fresh @ task, axis=1)]
    print(f"{classes} classes, singular values", *s[: classes + 1].round(1))
    for r in sorted({0, 1, 2, 4, classes - 2, classes - 1, classes, 32}):
        part = np.sum(s[:r] ** 2) / np.sum(s**2)
        left = np.sqrt(max(0, 1 - part))  # relative error
        print(f"rank {r:2d}: squares {part:.1%}, error {left:.0%}", end="")
        for name, X_, Y_ in (("training", X, Y), ("fresh", fresh, Y_fresh)):
            P = forward(X_, W_old + keep(U, s, Vt, r), W2)[1]
            print(f", {name} loss {-np.mean(np.log(P[Y_ == 1])):.3f}", end="")
        print()


retrain(4)

# %% [markdown]
# A change of rank 3, which is 3 (32 + 48) = 240 numbers in place of 1536, has 83.8% of the squares.
# With it the loss on 1000 fresh examples falls from 1.091 to 0.311, and the whole change brings it to 0.310, hardly further.
# On the 400 examples of the training the whole change is better, 0.061 against 0.118.
# In this run the other 29 parts help on these examples and hardly on fresh ones.
#
# That three parts stand out has a reason.
# The gradient is
#
# $$
# \tfrac{1}{400} \mathbf{X}^\top \bigl( (\mathbf{P} - \mathbf{Y}) \mathbf{W}_2^\top \odot \varphi'(\mathbf{Z}) \bigr),
# $$
#
# where $\varphi'(\mathbf{Z})$ are the derivatives of tanh at $\mathbf{Z} = \mathbf{X} \mathbf{W}$.
# Every row of $\mathbf{P} - \mathbf{Y}$ adds up to 0, so the rank of $\mathbf{P} - \mathbf{Y}$ is at most 3.
# Only the derivatives, which differ from example to example and from step to step, lead out of rank 3, also over many steps, as $\mathbf{W}_2$ stays (exercise 4).
#
# So in this network three parts do nearly all that the change does for fresh examples, although the training does not ask for low rank.
# They are not close to the change: the relative error of rank 3 is 40%, more than the 22.0% of the plaid.
# A large relative error proves as little as a small one (exercise 3).
#
# This does not show that the changes of large networks are so; Hu and others measured what adapters of low rank reach there.
# Nor does the theorem speak of the loss: it names the closest change of rank $r$, and another one of the same rank, found by training the two factors, may have a lower loss.
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
# Divided by $\sqrt{2}$ the two inputs are orthonormal, so $\mathbf{A} = \mathbf{A} \mathbf{v}_1 \mathbf{v}_1^\top + \mathbf{A} \mathbf{v}_2 \mathbf{v}_2^\top$.
# The products with (1, 1) and (1, −1) are (4, 0) and (0, −2), perpendicular to each other.
# So $\sigma_1 = 4 / \sqrt{2} = 2 \sqrt{2}$ and $\sigma_2 = 2 / \sqrt{2} = \sqrt{2}$, with $\mathbf{u}_1 = (1, 0)$ and $\mathbf{u}_2 = (0, -1)$.
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
# The matrix `blocks` has 48 × 64 entries, the same as the picture in other places.
# Compare three relative errors at $r = 4$, 12 and 24: of the picture at rank $r$, of `blocks` at rank $r$, and of the mean block with $r - 1$ principal directions.
# Why can the third never be smaller than the second?
# Which arrangement is better, and why does this not contradict Eckart and Young?

# %% [markdown]
# #### Solution
# The same mean in every row is a column of ones times a row.
# With $r - 1$ parts more the rank is at most $r$, so by Eckart and Young the error is at least that of `blocks` at rank $r$.

# %%
s_raw = np.linalg.svd(blocks, compute_uv=False)
for r in range(1, 48):
    assert relative(s_raw[r:]) <= relative(s_blocks[r - 1 :]) + 1e-12
for r in (4, 12, 24):
    print(f"rank {r:2d}: picture {relative(s[r:]):.1%}, "
          f"blocks {relative(s_raw[r:]):.1%}, "
          f"mean and r - 1 {relative(s_blocks[r - 1 :]):.1%}")

# %% [markdown]
# At rank 4 the picture itself is better, at rank 12 the arrangements are close, and at rank 24 the blocks are better.
# The theorem compares all matrices of rank $r$ with *one* given matrix.
# Another arrangement of the same numbers is another matrix, with other singular values, and the theorem does not say which arrangement to take.

# %% [markdown]
# ### 3. What breaks: a bright picture
#
# Add 1000 to every pixel.
# Show by program that the relative error at rank 6 falls from 7.7% to 1.1% while the error itself hardly changes.
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
# ### 4. By hand and by program: ten classes
#
# Suppose that the hidden units were linear, with the derivative 1.
# Show that for $k$ classes the change of $\mathbf{W}$ would have rank at most $k - 1$ after any number of steps.
# Then call `retrain(10)`: at which of the printed ranks does the loss on fresh examples come down to that of the whole change, and do the singular values show it?

# %% [markdown]
# #### Solution
# In every row of $\mathbf{P}$ and of $\mathbf{Y}$ the sum is 1, so $(\mathbf{P} - \mathbf{Y}) \mathbf{1} = \mathbf{0}$.
# Every step adds a multiple of $\mathbf{X}^\top (\mathbf{P} - \mathbf{Y}) \mathbf{W}_2^\top$, with the same $\mathbf{W}_2$.
# So the change is $\mathbf{M} \mathbf{W}_2^\top$ with $\mathbf{M} \mathbf{1} = \mathbf{0}$.
# The $k$ columns of $\mathbf{M}$ are dependent, its rank is at most $k - 1$, and a product has no larger rank than its factors.

# %%
X, W2, change = rng.normal(size=(400, 32)), rng.normal(size=(48, 10)), 0
for step in range(30):  # any P and Y whose rows add up to 1
    P, Y = rng.dirichlet(np.ones(10), size=(2, 400))
    change = change - X.T @ (P - Y) @ W2.T
assert rank(change) == 9
retrain(10)

# %% [markdown]
# With rank 9, 720 of 1536 numbers, the fresh loss is 0.776, in this run not above the 0.786 of the whole change; rank 8 leaves it at 0.794, rank 4 at 0.976.
# The singular values fall without a gap, so that they do not show where to stop.
# How many parts suffice depends on the task, and the eight of the beginning is no law.

# %% [markdown]
# ## What you can now do
#
# You can split a small matrix into columns times rows by hand, and find the parts of a large one by `svd`, by power iteration and by alternating projections.
# You can say before compressing which error will remain, count multiplications and bytes, and tell the share of the rank from that of rounding.
# You know why noise and slanted edges need high rank, why the order of lines does not matter, and why a relative error alone, small or large, proves little.
# You can measure which rank the change of a layer needs, and say what a small example does not show.
#
# ## References
#
# - C. Eckart and G. Young, "The approximation of one matrix by another of lower rank", *Psychometrika* 1 (1936), 211–218.
# - L. N. Trefethen and D. Bau, *Numerical Linear Algebra* (SIAM, 1997), Lectures 4 and 5.
# - G. K. Wallace, "The JPEG still picture compression standard", *Communications of the ACM* 34 (1991), 30–44.
# - E. J. Hu and others, "LoRA: Low-Rank Adaptation of Large Language Models", *International Conference on Learning Representations* (2022), sections 4.1, 5 and 7.
