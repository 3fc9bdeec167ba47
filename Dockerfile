# docker build --tag qa-toolkit . && docker run --rm --volume "$PWD:/articles" qa-toolkit check
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY qa_toolkit qa_toolkit
COPY rules rules
RUN python -m venv /opt/qa \
    && /opt/qa/bin/pip install --no-cache-dir --constraint constraints.txt . \
    && /opt/qa/bin/python -m compileall -q /opt/qa/lib

FROM python:3.12-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/qa /opt/qa
# Articles of another owner are no reason for git to refuse --new-from.
RUN git config --system --add safe.directory /articles \
    && useradd --create-home desk
USER desk
ENV PATH=/opt/qa/bin:$PATH
WORKDIR /articles
ENTRYPOINT ["qa"]
CMD ["check"]
