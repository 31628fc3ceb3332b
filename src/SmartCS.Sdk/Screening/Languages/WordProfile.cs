using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Screening.Languages;

/// <summary>How many of a text's words and letters speak for each language.</summary>
internal struct WordProfile
{
    private Scores _scores;
    private int _words;
    private int _known;
    private int _russianLetters;
    private int _ukrainianLetters;
    private int _serbianLetters;
    private int _letterHints;

    public void AddWord(ReadOnlySpan<char> word)
    {
        _words++;
        var languages = LanguageWords.LanguagesOf(word);
        _known += languages != 0 ? 1 : 0;
        Add(languages, 1);
    }

    public void AddLetter(char letter)
    {
        if (char.IsAscii(letter))
        {
            return;
        }

        switch (letter)
        {
            case 'ы' or 'э' or 'ё' or 'Ы' or 'Э' or 'Ё':
                _russianLetters++;
                break;
            case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є':
                _ukrainianLetters++;
                break;
            case 'ђ' or 'ћ' or 'џ' or 'љ' or 'њ' or 'ј':
                _serbianLetters++;
                break;
            default:
                // A name may have a foreign letter or two; they only add to what the words say.
                var languages = LanguageWords.LanguagesOf(letter);
                if (languages != 0 && _letterHints < 12)
                {
                    _letterHints++;
                    Add(languages, 0.5f);
                }

                break;
        }
    }

    /// <summary>Whether at least so many words are of a language, and hardly any of another speak against it.</summary>
    public readonly bool IsClearly(int language, int least)
    {
        var best = _scores[language];
        for (var i = 0; i < LanguageWords.Count; i++)
        {
            if (i != language && _scores[i] >= best)
            {
                return false;
            }
        }

        return best >= least;
    }

    /// <summary>The language of a text in Latin letters.</summary>
    /// <param name="share">The share of the text that is in Latin letters, 0 to 1.</param>
    public readonly Locale Decide(double share)
    {
        var (best, second) = BestTwo();
        var score = _scores[best];
        if (_words == 0 || share < 0.5)
        {
            return default;
        }

        // What English-speaking shoppers write is served at once; a refusal needs more.
        var isEnglish = best == LanguageWords.English;
        var need = isEnglish ? 1f : _words <= 2 ? 1f * _words : 2f;
        var lead = isEnglish ? 0.5f : 1f;
        var enough = isEnglish ? 0.12f : 0.25f;
        return score >= need && score - _scores[second] >= Math.Min(lead, score) && score >= enough * _words && (isEnglish || _scores[LanguageWords.English] * 2 <= score)
            ? LanguageWords.Locales[best]
            : default;
    }

    /// <summary>The language of a text in Cyrillic letters.</summary>
    public readonly Locale DecideCyrillic(int letters)
    {
        if (letters < 4)
        {
            return default;
        }

        if (_ukrainianLetters > _russianLetters)
        {
            return Languages.Ukrainian;
        }

        if (_serbianLetters > _russianLetters)
        {
            return Languages.Serbian;
        }

        var russian = _scores[LanguageWords.Russian] + _russianLetters;
        var bulgarian = _scores[LanguageWords.Bulgarian];
        return bulgarian > russian ? Languages.Bulgarian : russian > 0 || letters >= 8 ? Languages.Russian : default;
    }

    private readonly (int Best, int Second) BestTwo()
    {
        var best = 0;
        var second = 1;
        for (var i = 1; i < LanguageWords.LatinCount; i++)
        {
            if (_scores[i] > _scores[best])
            {
                (best, second) = (i, best);
            }
            else if (i != best && (second == best || _scores[i] > _scores[second]))
            {
                second = i;
            }
        }

        return (best, second);
    }

    private void Add(uint languages, float weight)
    {
        while (languages != 0)
        {
            _scores[System.Numerics.BitOperations.TrailingZeroCount(languages)] += weight;
            languages &= languages - 1;
        }
    }

    [InlineArray(32)]
    private struct Scores
    {
        private float _first;
    }
}
