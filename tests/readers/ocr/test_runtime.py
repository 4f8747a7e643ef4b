"""How the models are run."""

from __future__ import annotations

from extract.readers.ocr.rapid import model_files
from extract.readers.ocr.runtime import model_of, request_of
from tests.readers.ocr.pages import needs_page_engine


@needs_page_engine
def test_models_count_alike_on_every_processor() -> None:
    for file in model_files():
        running = request_of(model_of(file)).get_compiled_model()
        assert running.get_property("INFERENCE_PRECISION_HINT").to_string() == "f32"
        assert running.get_property("INFERENCE_NUM_THREADS") == 1
