import pytest

from wsoa.domain.readiness.success_words import only_activity, repeats


@pytest.mark.parametrize(
    ("measure", "quoted"),
    [
        ("Training delivered", "Training delivered"),
        ("Refresher training delivered to all frontline teams.", "training delivered"),
        ("A new policy has been written", "policy has been written"),
        ("Guidance issued; posters put up", "Guidance issued"),
        ("All staff trained by December", "staff trained"),
        ("The working group is established", "group is established"),
        ("Terms of reference agreed", "Terms of reference agreed"),
        ("A multi-agency audit carried out each quarter", "audit carried out"),
        ("REVIEW COMPLETED", "REVIEW COMPLETED"),
        ("A dashboard is in place", "dashboard is in place"),
    ],
)
def test_a_measure_that_states_only_activity_has_its_words_quoted(measure: str, quoted: str) -> None:
    assert only_activity(measure) == quoted


@pytest.mark.parametrize(
    "measure",
    [
        "Fewer children go missing a second time.",
        "Nine children in ten say that somebody listened to them.",
        "Repeat missing episodes fall from 41 per cent in 2018 to 25 per cent.",
        "All return interviews are held within 72 hours.",
        "Training delivered, and dip samples show that officers ask the child.",
        "Staff trained; re-referrals are reduced by a fifth.",
        "Parents tell us that they know whom to call.",
        "No child waits in a police cell.",
        "Strategy discussions on the same day.",
        "",
    ],
)
def test_a_measure_that_states_a_difference_is_not_faulted(measure: str) -> None:
    assert only_activity(measure) == ""


def test_a_sentence_about_something_else_is_not_joined_to_an_activity() -> None:
    assert only_activity("Training for all. Questions are reviewed by nobody.") == ""


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("Speak to every child", "Speak to every child who returns"),
        ("Every child spoken, returns", "Speak to every child: spoken returns"),
        ("REVIEW the protocol.", "Review the protocol"),
        ("Protocol reviewed", "Review the protocol"),
        ("Policies reviewing", "Reviewed policies"),
    ],
)
def test_a_measure_that_says_nothing_beyond_the_title_repeats_it(measure: str, title: str) -> None:
    assert repeats(measure, title)


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("Nine children in ten say that somebody listened", "Speak to every child"),
        ("", "Review the protocol"),
        ("90%", "Review the protocol"),
        ("Review the protocol", ""),
    ],
)
def test_a_measure_that_says_more_or_nothing_at_all_does_not_repeat_the_title(measure: str, title: str) -> None:
    assert not repeats(measure, title)
