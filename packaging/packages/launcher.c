/* FOLDER\NAME.exe runs FOLDER\start\NAME-start.py with the Python beside it. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768

__declspec(dllimport) int Py_Main(int count, wchar_t **arguments);

static wchar_t own[LONGEST], script[LONGEST + 32];

int wmain(int count, wchar_t **arguments)
{
    wchar_t *name, *ending, **given = calloc(count + 2, sizeof *given);
    DWORD length = GetModuleFileNameW(NULL, own, LONGEST);

    if (!given || !length || length == LONGEST)
        return 3;
    name = wcsrchr(own, L'\\');
    ending = wcsrchr(own, L'.');
    if (!name || !ending || ending < name)
        return 3;
    *name++ = *ending = L'\0';
    wcscpy(script, own);
    wcscat(script, L"\\start\\");
    wcscat(script, name);
    wcscat(script, L"-start.py");
    given[0] = arguments[0];
    given[1] = script;
    memcpy(given + 2, arguments + 1, (count - 1) * sizeof *given);
    return Py_Main(count + 1, given);
}
