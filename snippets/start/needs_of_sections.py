import matplotlib.pyplot as plt

needs = {  # part: {section: the sections that it needs}
    "Linear algebra": {
        "Vectors": "",
        "Tensors": "Vectors",
        "Matrices": "Vectors, Tensors",
        "Rank and determinant": "Vectors, Matrices",
        "Projection": "Vectors, Matrices, Rank and determinant",
        "Eigenvectors": "Matrices, Rank and determinant, Projection",
        "Singular values":
            "Matrices, Rank and determinant, Projection, Eigenvectors",
        "Floating point": "Vectors, Matrices, Singular values",
    },
    "Calculus": {
        "Derivatives": "Vectors, Floating point",
        "Gradients": "Vectors, Eigenvectors, Derivatives",
        "The chain rule": "Matrices, Singular values, Derivatives, Gradients",
        "Curvature": "Eigenvectors, Derivatives, Gradients, The chain rule",
        "Matrix calculus":
            "Matrices, Rank and determinant, Eigenvectors, Gradients, "
            "The chain rule, Curvature",
        "Integrals":
            "Rank and determinant, Derivatives, The chain rule, Curvature, "
            "Matrix calculus",
    },
    "Backpropagation": {
        "Computational graphs": "Tensors, The chain rule",
        "Layers": "Matrices, Derivatives, The chain rule",
        "Gradient checking":
            "Derivatives, The chain rule, Curvature, Computational graphs, "
            "Layers",
    },
    "Probability": {
        "Bayes": "Vectors, Integrals, Layers",
        "Distributions": "Rank and determinant, Integrals, Bayes",
        "Expectation":
            "Eigenvectors, Curvature, Integrals, Layers, Distributions",
        "Gaussians":
            "Rank and determinant, Projection, Eigenvectors, Integrals, "
            "Distributions, Expectation",
        "Limit theorems":
            "Curvature, Integrals, Layers, Distributions, Expectation, "
            "Gaussians",
    },
    "Statistics": {
        "Likelihood":
            "Curvature, Matrix calculus, Integrals, Distributions, "
            "Expectation, Limit theorems",
        "Priors": "Singular values, Integrals, Bayes, Gaussians, Likelihood",
        "Estimation":
            "Projection, Distributions, Expectation, Gaussians, "
            "Limit theorems",
        "Hypothesis tests": "Layers, Bayes, Gaussians, Estimation",
        "Regression":
            "Projection, Curvature, Expectation, Gaussians, Likelihood, "
            "Estimation",
        "Evaluation":
            "Bayes, Gaussians, Likelihood, Estimation, Hypothesis tests, "
            "Regression",
        "Information":
            "Integrals, Bayes, Distributions, Expectation, Likelihood",
    },
    "Optimization": {
        "Landscapes":
            "Eigenvectors, Curvature, Expectation, Gaussians, Information",
        "Gradient descent":
            "Eigenvectors, Singular values, Curvature, Integrals, Landscapes",
        "Stochastic gradients":
            "Eigenvectors, Curvature, Expectation, Gradient descent",
        "Momentum":
            "Eigenvectors, Landscapes, Gradient descent, "
            "Stochastic gradients",
        "Adaptive steps":
            "Gradients, Priors, Landscapes, Gradient descent, "
            "Stochastic gradients, Momentum",
        "Newton":
            "Projection, Eigenvectors, Curvature, Landscapes, "
            "Gradient descent",
        "Constraints":
            "Projection, Eigenvectors, Priors, Information, Landscapes, "
            "Gradient descent",
    },
    "Networks": {
        "Activations": "Matrices, Derivatives, Curvature, Layers, Gaussians",
        "Softmax":
            "Eigenvectors, Floating point, The chain rule, Likelihood, "
            "Information",
        "Initialization":
            "Singular values, The chain rule, Layers, Expectation, "
            "Activations",
        "Convolution": "Tensors, Eigenvectors, Layers, Expectation",
        "Attention":
            "Vectors, Tensors, Matrix calculus, Layers, Expectation, Softmax",
        "Regularization":
            "Projection, Singular values, Expectation, Priors, Regression, "
            "Evaluation, Gradient descent",
        "One training step":
            "Curvature, Layers, Gradient checking, Priors, Estimation, "
            "Evaluation, Gradient descent, Stochastic gradients, "
            "Adaptive steps, Activations, Softmax, Initialization, "
            "Regularization",
    },
}

place, position = {}, 0.0  # of every section, in its row and in its column
for sections in needs.values():
    for section in sections:
        place[section], position = position, position + 1
    position += 0.6  # between parts

fig, ax = plt.subplots(figsize=(5.5, 8.6), layout="constrained")
ax.set(xlim=(-3, 57), ylim=(position + 1, -1))
ax.axis("off")
first, last = dict(place), dict(place)  # where the lines of a section end
dots = []
for numeral, sections in zip("I II III IV V VI VII".split(), needs.values()):
    rows = [place[section] for section in sections]
    for at in ((-2, sum(rows) / len(rows)), (sum(rows) / len(rows), position)):
        ax.text(*at, numeral, ha="center", va="center")
    for section, row in zip(sections, rows):
        ax.text(row + 0.8, row, section, va="center", fontsize=10)
        for need in filter(None, sections[section].split(", ")):
            dots.append((place[need], row))
            first[section] = min(first[section], place[need])
            last[need] = row
squares = list(place.values())
ax.hlines(squares, first.values(), squares, color="0.69", linewidth=0.6)
ax.vlines(squares, squares, last.values(), color="0.69", linewidth=0.6)
ax.plot(*zip(*dots), "o", color="C0", markersize=5, markeredgewidth=0)
ax.plot(squares, squares, "s", color="black", markersize=4,
        markeredgewidth=0)
plt.show()
